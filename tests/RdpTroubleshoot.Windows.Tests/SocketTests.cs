using System.Net;
using System.Net.Sockets;
using RdpTroubleshoot.Hosts;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

public class SocketTests
{
    private readonly LiveHost host = new();

    [OnWindowsFact]
    public void A_listener_is_seen_with_its_address_and_port()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        TcpListenerEntry entry = Assert.Single(host.Sockets.ReadTcpListeners().Value, one => one.Port == port);
        Assert.Equal("127.0.0.1", entry.Address);
        AssertOwner(entry);
    }

    [OnWindowsFact]
    public void An_IPv6_listener_is_seen_too()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "this machine has no IPv6");
        using var listener = new TcpListener(IPAddress.IPv6Any, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        AssertOwner(Assert.Single(host.Sockets.ReadTcpListeners().Value, one => one.Port == port && one.Address == "::"));
    }

    /// <summary>wine says 0: then nobody is named.</summary>
    private static void AssertOwner(TcpListenerEntry entry)
    {
        using var own = System.Diagnostics.Process.GetCurrentProcess();
        Assert.Contains(entry.ProcessId, new[] { 0, (long)own.Id });
        Assert.Equal(entry.ProcessId == 0 ? "" : own.ProcessName, entry.ProcessName);
        Assert.True(Platform.IsWine || entry.ProcessId != 0);
    }
}
