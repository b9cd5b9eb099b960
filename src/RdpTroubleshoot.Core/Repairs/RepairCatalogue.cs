using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs;

/// <summary>Finds the repairs in this assembly by their type, so that adding a repair is adding a file, and lets each have its turn.</summary>
public static class RepairCatalogue
{
    private static readonly Lazy<IReadOnlyList<Repair>> Repairs = new(Load);

    /// <summary>Every repair in the order in which they are made: rights, settings, services, certificate.</summary>
    public static IReadOnlyList<Repair> All => Repairs.Value;

    /// <summary>What no repair does, whoever asks.</summary>
    public static IReadOnlyList<NeverDone> Never { get; } =
    [
        new("Rename, replace or reset MachineKeys, or grant rights with icacls /t", "Every other key of the machine is lost, or opened to every service.", "Repair-MachineKeyAcl: the one key file of Remote Desktop."),
        new("Switch TLS 1.0 or 1.1 on", "They are broken; TLS 1.2 is enough for Remote Desktop.", "Repair-RdpTls: TLS 1.2."),
        new("Switch NLA off (UserAuthentication 0)", "It opens the logon screen to everybody and hides the fault.", "Mend what the findings name."),
        new("Set AllowEncryptionOracle to 2", "It lets clients talk to servers that can be attacked (CVE-2018-0886).", "Update the other side."),
        new("Delete or replace a pinned or enrolled certificate", "Only its owner can bring another one.", "Set-RdpCertificate, or Set-RDCertificate in a deployment."),
        new("Switch the firewall off, stop BFE, or take away a rule that blocks", "The machine is open to everybody, or somebody's rule is gone.", "Repair-RdpFirewall: the one port."),
        new("Change what Group Policy sets", "It comes back, and until then nobody knows which holds.", "Change the policy: gpresult /scope computer /h report.html."),
    ];

    /// <summary>
    /// The plans of several repairs that are made one after the other: a later one counts on what an earlier one mends, and services are
    /// started and restarted once, by the last plan that needs it. Plans without changes and refusals are left out, unless there is no other.
    /// </summary>
    /// <param name="facts">The machine.</param>
    /// <param name="findings">What the checks found.</param>
    /// <param name="context">What else the repairs have to know.</param>
    /// <param name="wanted">Which repairs.</param>
    public static IReadOnlyList<RepairPlan> Plan(HostFacts facts, IReadOnlyList<Finding> findings, RepairContext context, Func<RepairInfo, bool> wanted)
    {
        var builders = new List<PlanBuilder>();
        var mended = new HashSet<string>(context.Mended);
        foreach (Repair repair in All.Where(repair => wanted(repair.Info)))
        {
            PlanBuilder builder = repair.PlanChanges(facts, findings, context with { Mended = [.. mended] });
            mended.UnionWith(builder.Mended);
            builders.Add(builder);
        }

        PlanBuilder? last = builders.FindLast(builder => !builder.Work.IsEmpty);
        foreach (PlanBuilder builder in builders.Where(builder => builder != last && !builder.Work.IsEmpty))
        {
            last!.Take(builder);
        }

        List<RepairPlan> plans = [.. builders.Select(builder => builder.Build())];
        return plans.TrueForAll(plan => plan.AlreadyCorrect) ? plans : [.. plans.Where(plan => !plan.AlreadyCorrect)];
    }

    private static IReadOnlyList<Repair> Load() =>
    [
        .. typeof(Repair).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Repair)))
            .Select(type => (Repair)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(repair => repair.Info.Phase)
            .ThenBy(repair => repair.Info.Id, StringComparer.Ordinal),
    ];
}
