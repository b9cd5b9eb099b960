using System;
using System.Collections.Generic;
using System.Net;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Peers.RealPeers;

/// <summary>FreeRDP's client, which shows that a server of ours is what it claims to be.</summary>
/// <param name="display">A display, which it needs even when it only authenticates.</param>
public sealed class XfreerdpClient(VirtualDisplay display)
{
    /// <summary>What it needs, as Debian calls it.</summary>
    public const string Packages = "freerdp2-x11 xvfb";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Whether it can be run here.</summary>
    public static bool IsInstalled => Programs.Has("xfreerdp") && VirtualDisplay.IsInstalled;

    /// <summary>Connects, authenticates and disconnects.</summary>
    /// <returns>The exit code, 0 when the server let it in, null when it did not end in time; and what it wrote.</returns>
    public async Task<(int? ExitCode, string Log)> AuthenticateAsync(IPEndPoint endPoint, string user, string password, params string[] options)
    {
        var folder = new TemporaryFolder();
        using PeerProcess process = PeerProcess.Start(
            folder,
            Programs.Get("xfreerdp"),
            [$"/v:{endPoint}", $"/u:{user}", $"/p:{password}", "/cert:ignore", "+auth-only", .. options],
            new Dictionary<string, string> { ["DISPLAY"] = display.Name, ["HOME"] = folder.Path });
        return (await process.WaitForExitAsync(Limit), process.Log);
    }
}
