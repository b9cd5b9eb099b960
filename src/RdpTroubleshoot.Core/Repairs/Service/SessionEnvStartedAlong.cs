using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Service;

internal sealed class SessionEnvStartedAlong : Repair
{
    public override RepairInfo Info { get; } = new("FIX2013", "Have TermService start SessionEnv along")
    {
        Cmdlet = "Repair-RdpService",
        Phase = RepairPhase.Settings,
        Fixes = ["RDP2013"],
        Why = "Adds SessionEnv to RCDependentServices; what else is listed stays. Where nothing is listed it becomes CertPropSvc and SessionEnv, as installed. Nothing is restarted.",
        References = ["Registry of Windows Server 2012 R2 to 2025 as installed"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (!plan.Has("RDP2013"))
        {
            return;
        }

        Observed<IReadOnlyList<string>> listed = plan.Facts.Listener.DependentServices;
        if (!listed.IsKnown)
        {
            plan.RefuseUnread("RDP2013", listed.Source, listed.Describe());
            return;
        }

        string[] services = listed.IsPresent ? [.. listed.Value, ServiceSequence.SessionEnv] : ["CertPropSvc", ServiceSequence.SessionEnv];
        plan.Set("RDP2013", RegistryPaths.TerminalServer, "RCDependentServices", RegistryValue.MultiString(services), "Without it nobody starts SessionEnv after a restart of the computer.");
    }
}
