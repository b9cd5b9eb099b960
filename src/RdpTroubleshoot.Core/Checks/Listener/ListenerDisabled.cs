using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class ListenerDisabled : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP1003", Area.Listener, "The RDP-Tcp listener is missing or disabled")
    {
        Why = "Without an enabled RDP-Tcp listener nothing accepts connections.",
        Needs = "The subkeys of WinStations, and fEnableWinStation of RDP-Tcp.",
        Explains = [Consequences.NothingListens],
        Repairs = ["Repair-RdpListener"],
        Manual =
        [
            "Disabled: " + $@"reg add ""{RegistryPaths.RdpTcp}"" /v fEnableWinStation /t REG_DWORD /d 1 /f",
            "Missing: export the key RDP-Tcp from a healthy machine of the same Windows version and import it.",
            "Restart-Service TermService -Force   (drops all Remote Desktop sessions)",
        ],
        References = ["MS Learn: General Remote Desktop connection troubleshooting"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        IReadOnlyList<string> listeners = Need(facts.Listener.Listeners);
        var found = new Proof("listeners", string.Join(", ", listeners), "RDP-Tcp", RegistryPaths.WinStations);
        if (!listeners.Contains("RDP-Tcp", StringComparer.OrdinalIgnoreCase))
        {
            yield return Fail("There is no RDP-Tcp listener.", found);
            yield break;
        }

        var enabled = NeedAnswer(facts.Listener.Enabled);
        var proof = new Proof("fEnableWinStation", enabled.ToString(), "1", enabled.Source);
        yield return enabled.IsPresent && enabled.Value == 0
            ? Fail("The RDP-Tcp listener is disabled.", proof)
            : Pass("The RDP-Tcp listener is enabled.", proof, found);
    }
}
