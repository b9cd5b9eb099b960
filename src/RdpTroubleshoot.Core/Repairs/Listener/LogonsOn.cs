using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Listener;

internal sealed class LogonsOn : Repair
{
    private const string Why = "New logons are to be allowed, as change logon /enable does.";

    public override RepairInfo Info { get; } = new("FIX1004", "Allow new logons")
    {
        Cmdlet = "Repair-RdpListener",
        Phase = RepairPhase.Settings,
        Fixes = ["RDP1004"],
        Why = "Takes back what refuses new logons: TSUserEnabled, TSServerDrainMode, WinStationsDisabled and fLogonDisabled, each only where it is set. Ask first who took the server out of use and why.",
        References = ["MS Learn: change logon"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (!plan.Has("RDP1004"))
        {
            return;
        }

        Clear(plan, plan.Facts.Listener.UserLogonsDisabled, RegistryPaths.TerminalServer, "TSUserEnabled");
        Clear(plan, plan.Facts.Listener.DrainMode, RegistryPaths.TerminalServer, "TSServerDrainMode");
        Clear(plan, plan.Facts.Listener.LogonDisabled, RegistryPaths.RdpTcp, "fLogonDisabled");
        Observed<string> disabled = plan.Facts.Listener.WinStationsDisabled;
        if (disabled.IsPresent && disabled.Value != "0")
        {
            plan.Set("RDP1004", RegistryPaths.Winlogon, "WinStationsDisabled", RegistryValue.String("0"), Why);
        }
    }

    private static void Clear(PlanBuilder plan, Observed<uint> now, string key, string name)
    {
        if (now.IsPresent && now.Value != 0)
        {
            plan.Set("RDP1004", key, name, RegistryValue.DWord(0), Why);
        }
    }
}
