using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace RdpTroubleshoot.Peers.RealPeers;

/// <summary>An X server without a screen, which FreeRDP's programs need.</summary>
public sealed class VirtualDisplay : IDisposable
{
    /// <summary>What it needs, as Debian calls it.</summary>
    public const string Package = "xvfb";

    private const int FirstNumber = 100;
    private const int LastNumber = 30_000;
    private const int Attempts = 5;

    private static int next = Environment.ProcessId % (LastNumber - FirstNumber);

    private readonly PeerProcess process;

    private VirtualDisplay(PeerProcess process, string name)
    {
        this.process = process;
        Name = name;
    }

    /// <summary>Whether it can be started here.</summary>
    public static bool IsInstalled => Programs.Has("Xvfb");

    /// <summary>Its name, for DISPLAY.</summary>
    public string Name { get; }

    /// <summary>Starts one on a free number.</summary>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public static async Task<VirtualDisplay> StartAsync()
    {
        InvalidOperationException? last = null;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                return await TryStartAsync(FreeNumber());
            }
            catch (InvalidOperationException error)
            {
                // Somebody else may have taken the number meanwhile.
                last = error;
            }
        }

        throw last!;
    }

    /// <summary>Ends it.</summary>
    public void Dispose() => process.Dispose();

    private static async Task<VirtualDisplay> TryStartAsync(int number)
    {
        string name = $":{number}";
        PeerProcess process = PeerProcess.Start(new TemporaryFolder(), Programs.Get("Xvfb"), [name, "-screen", "0", "1024x768x24", "-nolisten", "tcp", "-noreset"]);
        await process.WaitAsync("to accept clients", () => AcceptsAsync(number));
        return new(process, name);
    }

    /// <summary>Whether it lets a client in: the first packet of X11 without authorization, to which the answer begins with a 1.</summary>
    private static async Task<bool> AcceptsAsync(int number)
    {
        byte[] setup = [(byte)'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] answer = new byte[1];
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(SocketPath(number)));
            await socket.SendAsync(setup);
            return await socket.ReceiveAsync(answer) == 1 && answer[0] == 1;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreeNumber() => Enumerable.Range(0, LastNumber - FirstNumber)
        .Select(_ => FirstNumber + (Interlocked.Increment(ref next) % (LastNumber - FirstNumber)))
        .First(number => !File.Exists(SocketPath(number)) && !File.Exists($"/tmp/.X{number}-lock"));

    private static string SocketPath(int number) => $"/tmp/.X11-unix/X{number}";
}
