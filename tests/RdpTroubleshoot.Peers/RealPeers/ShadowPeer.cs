using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.RealPeers;

/// <summary>FreeRDP's shadow server: a real server that demands NLA and knows one user.</summary>
public sealed class ShadowPeer : IDisposable
{
    /// <summary>What it needs, as Debian calls it.</summary>
    public const string Packages = "freerdp2-shadow-x11 winpr-utils xvfb";

    /// <summary>The user.</summary>
    public const string User = "alice";

    /// <summary>That user's password.</summary>
    public const string Password = "Passw0rd!";

    private static readonly TimeSpan HashLimit = TimeSpan.FromSeconds(10);

    // Several that start together fail to read the colour depth of their displays.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    private readonly PeerProcess process;
    private readonly VirtualDisplay display;

    private ShadowPeer(PeerProcess process, VirtualDisplay display, IPEndPoint endPoint)
    {
        this.process = process;
        this.display = display;
        EndPoint = endPoint;
    }

    /// <summary>Whether it can be started here.</summary>
    public static bool IsInstalled => Programs.Has("freerdp-shadow-cli", "winpr-hash") && VirtualDisplay.IsInstalled;

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>What it wrote.</summary>
    public string Log => process.Log;

    /// <summary>Starts one and waits until it accepts.</summary>
    /// <exception cref="InvalidOperationException">It did not start; its log is in the message.</exception>
    public static async Task<ShadowPeer> StartAsync()
    {
        await OneAtATime.WaitAsync();
        VirtualDisplay? display = null;
        try
        {
            string accounts = await HashAsync();
            display = await VirtualDisplay.StartAsync();
            IPEndPoint endPoint = LoopbackAddresses.Free();
            PeerProcess process = StartProcess(endPoint, display, accounts);
            await process.WaitForPortAsync(endPoint);
            return new(process, display, endPoint);
        }
        catch
        {
            display?.Dispose();
            throw;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>Ends it and its display.</summary>
    public void Dispose()
    {
        process.Dispose();
        display.Dispose();
    }

    private static PeerProcess StartProcess(IPEndPoint endPoint, VirtualDisplay display, string accounts)
    {
        var folder = new TemporaryFolder();
        string file = folder.File("sam");
        System.IO.File.WriteAllText(file, accounts);
        string port = endPoint.Port.ToString(CultureInfo.InvariantCulture);
        return PeerProcess.Start(
            folder,
            Programs.Get("freerdp-shadow-cli"),
            [$"/bind-address:{endPoint.Address}", $"/port:{port}", "/sec:nla", $"/sam-file:{file}", "+auth"],
            new Dictionary<string, string> { ["DISPLAY"] = display.Name, ["HOME"] = folder.Path });
    }

    private static async Task<string> HashAsync()
    {
        using PeerProcess hash = PeerProcess.Start(new TemporaryFolder(), Programs.Get("winpr-hash"), ["-u", User, "-p", Password, "-f", "sam"]);
        int? code = await hash.WaitForExitAsync(HashLimit);
        await hash.WaitAsync("to write a hash", () => Task.FromResult(hash.Log.Contains(User + ":", StringComparison.Ordinal)));
        return code == 0 ? hash.Log : throw new InvalidOperationException($"winpr-hash ended with {code}.\n{hash.Log}");
    }
}
