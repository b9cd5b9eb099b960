using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class OneAdapterOnly : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP1010", Area.Listener, "The listener is bound to one network adapter")
    {
        Why = "LanAdapter names one adapter by number. When that adapter goes, or the numbers change, nothing listens any more.",
        Needs = "LanAdapter of the listener.",
        Explains = [Consequences.NothingListens],
        Repairs = ["Repair-RdpListener"],
        Manual =
        [
            "If this is not on purpose: " + $@"reg add ""{RegistryPaths.RdpTcp}"" /v LanAdapter /t REG_DWORD /d 0 /f",
            "Restart-Service TermService -Force   (drops all Remote Desktop sessions)",
        ],
        References = ["MS Learn: Win32_TSNetworkAdapterSetting"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        var adapter = NeedAnswer(facts.Listener.LanAdapter);
        var proof = new Proof("LanAdapter", adapter.ToString(), "0 (all adapters)", adapter.Source);
        yield return adapter.IsPresent && adapter.Value != 0
            ? Warn($"The listener is bound to network adapter number {adapter.Value} only.", proof) with { Confidence = Confidence.Medium }
            : Pass("The listener uses all network adapters.", proof);
    }
}
