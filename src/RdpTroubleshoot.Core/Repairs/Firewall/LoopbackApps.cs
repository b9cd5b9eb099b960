using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Firewall;

internal sealed class LoopbackApps : Repair
{
    private const string WrongType = "RDP7009";

    public override RepairInfo Info { get; } = new("FIX7009", "Give DebugedLoopbackApps its type")
    {
        Cmdlet = "Repair-RdpFirewall",
        Phase = RepairPhase.Settings,
        Fixes = [WrongType],
        Why = "Makes DebugedLoopbackApps an empty String, which the firewall's service can read, and starts the service. Apps that a developer let talk to this machine itself have to be told again.",
        References = ["Azure/repair-script-library: win-fix-firewall-service.ps1"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (plan.Has(WrongType)
            && plan.Set(WrongType, RegistryPaths.FirewallAppContainers, FirewallFacts.DebuggedLoopbackAppsName, RegistryValue.String(""), "The firewall's service does not start when it is anything but a String."))
        {
            plan.Start("mpssvc");
        }
    }
}
