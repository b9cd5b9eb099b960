using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class UserAuthenticationRange : ListenerRangeCheck
{
    public override CheckInfo Info { get; } = new("RDP1006", Area.Listener, "UserAuthentication has a value that does not exist")
    {
        Why = "1 requires Network Level Authentication, 0 does not. Any other number is not corrected: the listener drops each connection at once.",
        Needs = "UserAuthentication of Group Policy and of the listener; the policy wins.",
        Explains = ["RDP1016", Consequences.ListenerDrops],
        Repairs = ["Repair-RdpListener"],
        Manual = SetByHand("UserAuthentication", 1),
        References = ["MS Learn: Win32_TSGeneralSetting, UserAuthenticationRequired", "Azure/repair-script-library, win-fix-rdp-connectivity.ps1 (measured)"],
    };

    protected override Setting SettingOf(ListenerFacts listener) => listener.UserAuthentication;
}
