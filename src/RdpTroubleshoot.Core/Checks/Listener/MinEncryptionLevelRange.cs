using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class MinEncryptionLevelRange : ListenerRangeCheck
{
    public override CheckInfo Info { get; } = new("RDP1007", Area.Listener, "MinEncryptionLevel has a value that does not exist")
    {
        Why = "1 low, 2 client compatible, 3 high, 4 FIPS. Any other number is not corrected: the listener drops each connection at once.",
        Needs = "MinEncryptionLevel of Group Policy and of the listener; the policy wins.",
        Explains = ["RDP1016", Consequences.ListenerDrops],
        Repairs = ["Repair-RdpListener"],
        Manual = SetByHand("MinEncryptionLevel", 3),
        References = ["MS Learn: Win32_TSGeneralSetting, MinEncryptionLevel", "Azure/repair-script-library, win-fix-rdp-connectivity.ps1 (measured)"],
    };

    protected override Setting SettingOf(ListenerFacts listener) => listener.MinEncryptionLevel;
}
