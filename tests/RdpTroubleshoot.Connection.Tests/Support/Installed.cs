using System;
using RdpTroubleshoot.Peers.Network;
using RdpTroubleshoot.Peers.RealPeers;

namespace RdpTroubleshoot.Connection.Tests.Support;

/// <summary>Which real programs are there, and what the system permits.</summary>
public static class Installed
{
    public static bool Xrdp => XrdpPeer.IsInstalled;

    public static bool Shadow => ShadowPeer.IsInstalled;

    public static bool Weston => WestonPeer.IsInstalled;

    public static bool Xfreerdp => XfreerdpClient.IsInstalled;

    public static bool Namespaces => NetworkNamespace.WhyNot is null;

    /// <summary>Why a test that needs one of the properties above is skipped.</summary>
    public static string WhyNot(string need) => need switch
    {
        nameof(Xrdp) => Hint("xrdp", XrdpPeer.Package),
        nameof(Shadow) => Hint("FreeRDP's shadow server", ShadowPeer.Packages),
        nameof(Weston) => Hint("weston", WestonPeer.Package),
        nameof(Xfreerdp) => Hint("xfreerdp", XfreerdpClient.Packages),
        nameof(Namespaces) => NetworkNamespace.WhyNot ?? "network namespaces can be made",
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "It is not a property of this class."),
    };

    private static string Hint(string what, string packages) => $"{what} is not installed (Debian: apt-get install --no-install-recommends {packages})";
}
