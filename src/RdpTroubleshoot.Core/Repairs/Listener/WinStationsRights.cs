using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Repairs.Listener;

internal sealed class WinStationsRights : Repair
{
    public override RepairInfo Info { get; } = new("FIX3013", "Let SYSTEM write to the WinStations key")
    {
        Cmdlet = "Repair-RdpListener",
        Phase = RepairPhase.Rights,
        Fixes = ["RDP3013"],
        Why = "An entry of the key itself that refuses SYSTEM goes, and SYSTEM gets full control where nothing gives it the right. What is inherited, what is about groups, and the keys below stay.",
        References = ["Third-party analysis of sessenv.dll, CCertManager::UpdateSelfSignedCertificate"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (plan.Has("RDP3013"))
        {
            plan.LetSystemWrite("RDP3013", RegistryPaths.WinStations, AccessRights.KeySetValue);
        }
    }
}
