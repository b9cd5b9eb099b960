using System.Collections.Generic;

namespace RdpTroubleshoot.Run;

/// <summary>Every tier, in the order in which they run: the quick ones first.</summary>
internal static class Tiers
{
    public static IReadOnlyList<Tier> All { get; } =
    [
        new PeersTier("data", "RdpTroubleshoot.Core.Tests", [("chromium", "chromium")]),
        new NativeTier("wire", "RdpTroubleshoot.Protocol.Tests"),
        new NativeTier("engine", "RdpTroubleshoot.Tests"),
        new NativeTier("windows", "RdpTroubleshoot.Windows.Tests"),
        new PeersTier(
            "peers",
            "RdpTroubleshoot.Connection.Tests",
            [
                ("xrdp", "xrdp"), ("freerdp-shadow-cli", "freerdp2-shadow-x11"), ("xfreerdp", "freerdp2-x11"), ("winpr-hash", "winpr-utils"),
                ("Xvfb", "xvfb"), ("weston", "weston"), ("ip", "iproute2"),
            ]),
        new MonoTier("mono", "RdpTroubleshoot.Core.Tests"),
        new MonoTier("mono-wire", "RdpTroubleshoot.Protocol.Tests"),
        new WineTier("wine", "RdpTroubleshoot.Windows.Tests"),
        new WineTier("wine-engine", "RdpTroubleshoot.Wine.Tests"),
        new PesterTier("pester"),
    ];
}
