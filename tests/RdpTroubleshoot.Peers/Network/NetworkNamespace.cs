using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Threading;
using RdpTroubleshoot.Peers.RealPeers;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.Network;

/// <summary>A network of its own on this machine (Linux, root). Sockets that are made in it stay in it, whoever uses them.</summary>
public sealed class NetworkNamespace : IDisposable
{
    /// <summary>What it needs, as Debian calls it.</summary>
    public const string Package = "iproute2";

    private const string NamePrefix = "rdpt-";

    private static readonly Lazy<string?> Obstacle = new(FindObstacle);
    private static int next;

    private NetworkNamespace(string name) => Name = name;

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? WhyNot => Obstacle.Value;

    /// <summary>Its name, as ip netns has it. The id of the process in it keeps it unique.</summary>
    public string Name { get; }

    /// <summary>Makes one with a loopback interface.</summary>
    /// <exception cref="InvalidOperationException">There can be none here.</exception>
    public static NetworkNamespace Create()
    {
        var made = new NetworkNamespace($"{NamePrefix}{Environment.ProcessId}-{Interlocked.Increment(ref next)}");
        IpCommand.Run("netns", "add", made.Name);
        try
        {
            IpCommand.Run("-n", made.Name, "link", "set", "lo", "up");
            return made;
        }
        catch
        {
            made.Dispose();
            throw;
        }
    }

    /// <summary>Runs something on a thread in this network, which ends with it.</summary>
    /// <param name="work">
    /// What to run. It should make sockets and no more: a thread that the runtime starts meanwhile would be in this network too, and stay.
    /// </param>
    public T Run<T>(Func<T> work)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                Enter();
                result = work();
            }
            catch (Exception error) when (error is InvalidOperationException or SocketException)
            {
                failure = ExceptionDispatchInfo.Capture(error);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }

    /// <summary>A socket that listens in this network, for <see cref="FaultServer.Start(IReadOnlyList{Socket}, Func{IPEndPoint, Behavior}, PeerSettings?)"/>.</summary>
    public Socket Listen(IPEndPoint endPoint) => Run(() => FaultServer.Listen(endPoint));

    /// <summary>A TCP socket in this network.</summary>
    public Socket CreateSocket() => Run(() => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));

    /// <summary>Starts a program in this network: a probe makes its sockets on threads of its own.</summary>
    public PeerProcess Start(string program, params string[] arguments) =>
        PeerProcess.Start(new TemporaryFolder(), Programs.Get("ip"), ["netns", "exec", Name, Programs.Find(program) ?? program, .. arguments]);

    /// <summary>Removes it.</summary>
    public void Dispose()
    {
        try
        {
            IpCommand.Run("netns", "delete", Name);
        }
        catch (InvalidOperationException)
        {
            // It is gone already.
        }
    }

    private void Enter()
    {
        int descriptor = NativeMethods.Open(Encoding.ASCII.GetBytes($"/run/netns/{Name}\0"), NativeMethods.CloseOnExec);
        if (descriptor < 0)
        {
            throw NativeMethods.Failure($"the network {Name} cannot be opened");
        }

        int entered = NativeMethods.SetNamespace(descriptor, NativeMethods.NewNetwork);
        InvalidOperationException failure = NativeMethods.Failure($"the network {Name} cannot be entered");
        _ = NativeMethods.Close(descriptor);
        if (entered != 0)
        {
            throw failure;
        }
    }

    /// <summary>Removes what processes left that were killed.</summary>
    private static void RemoveAbandoned()
    {
        DirectoryInfo all = new("/run/netns");
        foreach (FileInfo file in all.Exists ? all.EnumerateFiles(NamePrefix + "*") : [])
        {
            if (!Directory.Exists($"/proc/{file.Name.Split('-')[1]}"))
            {
                new NetworkNamespace(file.Name).Dispose();
            }
        }
    }

    private static string? FindObstacle()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return "network namespaces need Linux and root";
        }

        if (!Programs.Has("ip"))
        {
            return $"ip is not installed (Debian: apt-get install --no-install-recommends {Package})";
        }

        try
        {
            RemoveAbandoned();
            using var attempt = Create();
            using var device = TunDevice.Create(attempt, "tun0");
            return null;
        }
        catch (InvalidOperationException error)
        {
            return $"network namespaces cannot be made here: {error.Message}";
        }
    }
}
