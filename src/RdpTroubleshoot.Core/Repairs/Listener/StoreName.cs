using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Listener;

internal sealed class StoreName : Repair
{
    public override RepairInfo Info { get; } = new("FIX3011", "Name the store of the self-signed certificate")
    {
        Cmdlet = "Repair-RdpListener",
        Phase = RepairPhase.Settings,
        Fixes = ["RDP3011"],
        Why = "Sets SelfSignedCertStore of WinStations to \"Remote Desktop\" and restarts SessionEnv and TermService.",
        References = ["MS Learn: An internal error has occurred when connecting to a remote machine"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        RegistryValue name = RegistryValue.String(CertificateFacts.SelfSignedStoreName);
        if (plan.Has("RDP3011") && plan.Set("RDP3011", RegistryPaths.WinStations, "SelfSignedCertStore", name, "It tells the listener where its self-signed certificate is."))
        {
            plan.Restart(ServiceSequence.SessionEnv, ServiceSequence.TermService);
        }
    }
}
