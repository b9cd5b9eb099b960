using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot;

/// <summary>Examines a machine: runs the host checks over its facts and makes a diagnosis of what they find.</summary>
public sealed class HostExaminer
{
    private static readonly Lazy<IReadOnlyList<Check<HostFacts>>> AllChecks = new(CheckCatalogue<HostFacts>.Load);
    private static readonly Lazy<CauseGraph> AllCauses = new(() => new CauseGraph(Checks, Consequences.All));

    private readonly IHost host;
    private readonly TimeSpan limit;

    /// <summary>An examiner of one machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="limit">The longest that one check may take.</param>
    public HostExaminer(IHost host, TimeSpan limit)
    {
        this.host = host;
        this.limit = limit;
    }

    /// <summary>What is known of every host check, by id.</summary>
    public static IReadOnlyList<CheckInfo> Checks => [.. AllChecks.Value.Select(check => check.Info)];

    /// <summary>What explains what, for hosts.</summary>
    public static CauseGraph Causes => AllCauses.Value;

    /// <summary>The longest that one check takes on a live machine: several reads may each run into their own limit.</summary>
    public static TimeSpan DefaultLimit => TimeSpan.FromSeconds(60);

    /// <summary>The findings of the checks, check by check, as each ends.</summary>
    /// <param name="wanted">Which checks.</param>
    /// <param name="cancellation">Ends the run at once with <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<IReadOnlyList<Finding>> Run(Func<CheckInfo, bool> wanted, CancellationToken cancellation)
    {
        string name = ComputerName;
        var runner = new CheckRunner<HostFacts>(() => new HostFacts(host), limit);
        return runner
            .Run(AllChecks.Value.Where(check => wanted(check.Info)), cancellation)
            .Select<IReadOnlyList<Finding>, IReadOnlyList<Finding>>(findings => [.. findings.Select(finding => finding with { ComputerName = name })]);
    }

    /// <summary>The diagnosis that follows from findings.</summary>
    /// <param name="findings">The findings of <see cref="Run"/>.</param>
    public Diagnosis Conclude(IEnumerable<Finding> findings) =>
        new Diagnostician(Causes).Diagnose(ComputerName, Clock(host), findings);

    /// <summary>Runs every check and concludes.</summary>
    /// <param name="cancellation">Ends the run at once with <see cref="OperationCanceledException"/>.</param>
    public Diagnosis Examine(CancellationToken cancellation = default) =>
        Conclude(Run(_ => true, cancellation).SelectMany(findings => findings));

    private string ComputerName => Printable.Of(host.Machine.Name.ValueOr(null) ?? "?");

    private static DateTime? Clock(IHost host) => host.Machine.Clock.IsPresent ? host.Machine.Clock.Value : null;
}
