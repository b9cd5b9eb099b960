using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks.MachineKeys;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Repairs.MachineKeys;

internal sealed class KeyFileRights : Repair
{
    // From here on SessionEnv's own SID has full control of the key file (measured, builds 9600 to 26100).
    private const long SessionEnvBuild = 17763;

    private static readonly string[] OfTheSelfSignedKey = ["RDP4003", "RDP4008"];

    public override RepairInfo Info { get; } = new("FIX4001", "Give the RDP key file the rights that it needs")
    {
        Cmdlet = "Repair-MachineKeyAcl",
        Phase = RepairPhase.Rights,
        Fixes = ["RDP4001", "RDP4003", "RDP4007", "RDP4008", "RDP4011"],
        Why = "On the one key file of the RDP certificate: SYSTEM full control, NETWORK SERVICE read, from build 17763 on NT SERVICE\\SessionEnv full control; of a pinned certificate NETWORK SERVICE read alone. Entries that refuse just these rights go, and a refusal of a group only where nobody else gains by it. Entries that let ordinary users at the key go. Every other entry, every other file and the folder stay as they are, and nothing restarts.",
        References = ["Azure/repair-script-library, win-fix-rdp-certificate.ps1 (measured)", "KB 278381: default permissions for the MachineKeys folders", "MS Learn: Order of ACEs in a DACL"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (plan.Problems.Count == 0)
        {
            return;
        }

        Observed<ListenerCertificate> inUse = plan.Facts.Certificates.InUse;
        Observed<string> inUsePath = inUse.Then(one => plan.Facts.MachineKeys.KeyFileOf(one.Certificate)).Select(file => file.Path);
        Observed<string> selfSignedPath = KeyNotDeletable.PathOf(plan.Facts);
        var own = plan.Problems.Where(problem => OfTheSelfSignedKey.Contains(problem.CheckId)).ToList();
        bool isOneFile = inUsePath.IsPresent && selfSignedPath.IsPresent && inUsePath.Value == selfSignedPath.Value;
        bool isPinned = inUse.IsPresent && inUse.Value.Role != CertificateRole.SelfSigned && !isOneFile;
        if (isPinned)
        {
            Mend(plan, inUsePath, [.. plan.Problems.Except(own)], isPinned: true);
            Mend(plan, selfSignedPath, own, isPinned: false);
        }
        else
        {
            Mend(plan, selfSignedPath, plan.Problems, isPinned: false);
        }
    }

    private static void Mend(PlanBuilder plan, Observed<string> path, IReadOnlyList<Finding> problems, bool isPinned)
    {
        if (problems.Count == 0)
        {
            return;
        }

        string check = problems[0].CheckId;
        Observed<string> sddl = path.Then(plan.Facts.Host.Files.ReadSddl);
        if (!sddl.IsPresent)
        {
            plan.RefuseUnread(check, sddl.Source, sddl.Describe());
            return;
        }

        var rights = new KeyRights(plan, check, path.Value, sddl.Value, isPinned ? [new(WellKnownSids.NetworkService, AccessRights.FileRead)] : Needed(plan));
        rights.Plan(problems);
    }

    private static KeyGrant[] Needed(PlanBuilder plan)
    {
        KeyGrant[] always = [new(WellKnownSids.System, AccessRights.FileAll), new(WellKnownSids.NetworkService, AccessRights.FileRead)];
        Observed<long> build = plan.Facts.Machine.Build;
        return build.IsPresent && build.Value >= SessionEnvBuild ? [.. always, new(ServiceSid.Of(ServiceSequence.SessionEnv), AccessRights.FileAll)] : always;
    }
}
