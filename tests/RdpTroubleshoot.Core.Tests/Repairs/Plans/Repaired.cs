using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Snapshots;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs.Plans;

/// <summary>A host with a fault, repaired on the simulated host: judged, planned, changed, judged again.</summary>
internal sealed class Repaired
{
    public const string BackupFolder = @"C:\ProgramData\RdpTroubleshoot\Repairs\1";

    private Repaired(SimulatedHost machine, Diagnosis before, IReadOnlyList<RepairPlan> plans)
    {
        Machine = machine;
        Before = before;
        Plans = plans;
    }

    public SimulatedHost Machine { get; }

    public Diagnosis Before { get; }

    public IReadOnlyList<RepairPlan> Plans { get; }

    public IEnumerable<Change> Changes => Plans.SelectMany(plan => plan.Changes);

    public IEnumerable<Refusal> Refusals => Plans.SelectMany(plan => plan.Refusals);

    public Diagnosis After => Judging.Examine(Machine.Host);

    public string Told => string.Join("\n", Plans.SelectMany(plan => plan.Changes.Select(change => $"{plan.Repair.Id} {change}").Concat(plan.Refusals.Select(refusal => $"{plan.Repair.Id} refused {refusal}"))))
        + "\nafter: " + string.Join("; ", After.Findings.Where(finding => finding.IsProblem || finding.IsNotJudged));

    public static Scenario Scenario(string name) => Scenarios.All.Single(scenario => scenario.Name == name);

    /// <summary>Repairs a scenario with every repair, or with those of one cmdlet.</summary>
    public static Repaired From(string scenario, string? cmdlet = null, Func<RepairContext, RepairContext>? with = null, Action<RecordedHost>? change = null)
    {
        RecordedHost host = Scenario(scenario).Record().Host;
        change?.Invoke(host);
        return On(new SimulatedHost(host), cmdlet, with);
    }

    /// <summary>Repairs a machine as it stands.</summary>
    public static Repaired On(SimulatedHost machine, string? cmdlet = null, Func<RepairContext, RepairContext>? with = null)
    {
        Diagnosis before = Judging.Examine(machine.Host);
        IReadOnlyList<RepairPlan> plans = Plan(machine, before, cmdlet, with);
        foreach (Change change in plans.SelectMany(plan => plan.Changes))
        {
            if (change is FileMoveChange move)
            {
                // No recording holds the backup folder; on a machine it is read.
                machine.Host.Files.RecordKind(move.To, Observed.Absent<FileKind>());
            }

            // TermService started it along.
            bool isAlong = change is ServiceStateChange { Start: true } && change.Compare(machine.Host) == ChangeState.After;
            Assert.True(isAlong || change.Compare(machine.Host) == ChangeState.Before, $"{change}: {change.Compare(machine.Host)} before");
            EditResult result = change.Apply(machine);
            Assert.True(result.IsDone, $"{change}: {result}");
            Assert.True(change.Compare(machine.Host) == ChangeState.After, $"{change}: {change.Compare(machine.Host)} after");
        }

        return new Repaired(machine, before, plans);
    }

    public static IReadOnlyList<RepairPlan> Plan(SimulatedHost machine, Diagnosis diagnosis, string? cmdlet = null, Func<RepairContext, RepairContext>? with = null)
    {
        var context = new RepairContext { BackupFolder = BackupFolder, Serialize = machine.SerializeCertificate, MayDropSessions = true };
        return RepairCatalogue.Plan(new HostFacts(machine.Host), diagnosis.Findings, with?.Invoke(context) ?? context, info => cmdlet is null || info.Cmdlet == cmdlet);
    }
}
