using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Listener;

internal sealed class LegalValues : Repair
{
    private const string HiddenByPolicy = "RDP1011";

    // The strict end of what MS Learn, Win32_TSGeneralSetting, names: TLS, NLA required, high encryption.
    private const uint Tls = 2;
    private const uint NlaRequired = 1;
    private const uint High = 3;

    public override RepairInfo Info { get; } = new("FIX1005", "Give the listener's security values legal numbers")
    {
        Cmdlet = "Repair-RdpListener",
        Phase = RepairPhase.Settings,
        Fixes = ["RDP1005", "RDP1006", "RDP1007", HiddenByPolicy],
        Why = "SecurityLayer becomes 2 (TLS), UserAuthentication 1 (NLA required), MinEncryptionLevel 3 (high), each only where its number does not exist. A legal number stays, also a weak one. TermService is restarted, unless Group Policy hides the value anyhow.",
        References = ["MS Learn: Win32_TSGeneralSetting", "Azure/repair-script-library, win-fix-rdp-connectivity.ps1 (measured)"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        ListenerFacts listener = plan.Facts.Listener;
        Mend(plan, "RDP1005", listener.SecurityLayer, Tls);
        Mend(plan, "RDP1006", listener.UserAuthentication, NlaRequired);
        Mend(plan, "RDP1007", listener.MinEncryptionLevel, High);
    }

    private static void Mend(PlanBuilder plan, string check, Setting setting, uint value)
    {
        bool isIllegal = setting.Local.IsPresent && !setting.IsLegal(setting.Local.Value);
        if (plan.Has(check) && setting.FromPolicy)
        {
            plan.RefuseForPolicy(check, setting);
        }
        else if (plan.Has(check) && isIllegal && Set(plan, check, setting, value))
        {
            plan.Restart(ServiceSequence.TermService);
        }
        else if (plan.Has(HiddenByPolicy) && setting.FromPolicy && isIllegal)
        {
            Set(plan, HiddenByPolicy, setting, value);
        }
    }

    private static bool Set(PlanBuilder plan, string check, Setting setting, uint value) =>
        plan.Set(check, RegistryPaths.RdpTcp, setting.Name, RegistryValue.DWord(value), $"{setting.Local.Value} is no value of {setting.Name}; {setting.Minimum} to {setting.Maximum} are.");
}
