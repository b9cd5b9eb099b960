using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class SecurityLayerRange : ListenerRangeCheck
{
    public override CheckInfo Info { get; } = new("RDP1005", Area.Listener, "SecurityLayer has a value that does not exist")
    {
        Why = "0 is RDP security, 1 negotiate, 2 TLS. Any other number is not corrected: the listener drops each connection at once.",
        Needs = "SecurityLayer of Group Policy and of the listener; the policy wins.",
        Explains = ["RDP1016", Consequences.ListenerDrops],
        Repairs = ["Repair-RdpListener"],
        Manual = SetByHand("SecurityLayer", 2),
        References = ["MS Learn: Win32_TSGeneralSetting, SecurityLayer", "Azure/repair-script-library, win-fix-rdp-connectivity.ps1 (measured)"],
    };

    protected override Setting SettingOf(ListenerFacts listener) => listener.SecurityLayer;
}
