using System.Collections.Generic;

namespace RdpTroubleshoot.Run;

/// <summary>Every tier, in the order in which they run: the quick ones first.</summary>
internal static class Tiers
{
    public static IReadOnlyList<Tier> All { get; } =
    [
        new NativeTier("data", "RdpTroubleshoot.Core.Tests"),
        new NativeTier("wire", "RdpTroubleshoot.Protocol.Tests"),
        new NativeTier("engine", "RdpTroubleshoot.Tests"),
        new NativeTier("windows", "RdpTroubleshoot.Windows.Tests"),
        new PeersTier("peers", "RdpTroubleshoot.Connection.Tests"),
        new MonoTier("mono", "RdpTroubleshoot.Core.Tests"),
        new MonoTier("mono-wire", "RdpTroubleshoot.Protocol.Tests"),
        new WineTier("wine", "RdpTroubleshoot.Windows.Tests"),
        new WineTier("wine-engine", "RdpTroubleshoot.Wine.Tests"),
        new PesterTier("pester"),
    ];
}
