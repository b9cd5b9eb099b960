using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs.Service;

internal sealed class SessionEnvRuns : Repair
{
    public override RepairInfo Info { get; } = new("FIX2003", "Let SessionEnv run")
    {
        Cmdlet = "Repair-RdpService",
        Phase = RepairPhase.Services,
        Fixes = ["RDP2003", "RDP2004"],
        Why = "A disabled SessionEnv gets its start type as installed, Manual, and one that does not run is started: it then looks at the certificate and renews one that has expired. Where it renews, TermService is restarted.",
        References = ["MS Learn: Remote Desktop listener certificate configurations"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        string check = plan.Has("RDP2003") ? "RDP2003" : "RDP2004";
        if (plan.Has(check) && plan.ReadService(check, ServiceSequence.SessionEnv) is ServiceEntry entry)
        {
            plan.Enable(ServiceSequence.SessionEnv, entry, ServiceStart.Manual);
            if (entry.State != ServiceState.Running && plan.FirstLeft("RDP2007") is Finding inTheWay)
            {
                plan.Refuse("RDP2004", $"SessionEnv would not start: {inTheWay.CheckId} {inTheWay.Summary}", BlockedBy.Instead([inTheWay]));
                return;
            }

            plan.Start(ServiceSequence.SessionEnv);
            if (entry.State != ServiceState.Running)
            {
                plan.ExpectRenewal();
            }
        }
    }
}
