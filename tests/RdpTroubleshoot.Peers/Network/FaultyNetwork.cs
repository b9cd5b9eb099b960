using System;
using System.Globalization;
using System.Net;

namespace RdpTroubleshoot.Peers.Network;

/// <summary>Two networks, a client's and a server's, and a link between them that can lose, delay, drop and refuse packets.</summary>
public sealed class FaultyNetwork : IDisposable
{
    private const string Interface = "tun0";
    private const string PrefixLength = "/24";
    private const int Seed = 3389;

    private readonly TunDevice clientEnd;
    private readonly TunDevice serverEnd;
    private readonly LinkDirection toServer;
    private readonly LinkDirection toClient;

    private FaultyNetwork(NetworkNamespace client, NetworkNamespace server, TunDevice clientEnd, TunDevice serverEnd)
    {
        Client = client;
        Server = server;
        this.clientEnd = clientEnd;
        this.serverEnd = serverEnd;
        toServer = new LinkDirection(clientEnd, serverEnd, Seed);
        toClient = new LinkDirection(serverEnd, clientEnd, Seed + 1);
    }

    /// <summary>The client's address. Nobody has one of these (RFC 5737).</summary>
    public static IPAddress ClientAddress { get; } = IPAddress.Parse("192.0.2.1");

    /// <summary>The server's address.</summary>
    public static IPAddress ServerAddress { get; } = IPAddress.Parse("192.0.2.2");

    /// <summary>The client's network.</summary>
    public NetworkNamespace Client { get; }

    /// <summary>The server's network.</summary>
    public NetworkNamespace Server { get; }

    /// <summary>What happens to packets on their way to the server; it may change at any time.</summary>
    public LinkFaults ToServer
    {
        get => toServer.Faults;
        set => toServer.Faults = value;
    }

    /// <summary>What happens to packets on their way to the client; it may change at any time.</summary>
    public LinkFaults ToClient
    {
        get => toClient.Faults;
        set => toClient.Faults = value;
    }

    /// <summary>How many packets were lost, dropped or refused, in both directions.</summary>
    public int Dropped => toServer.Dropped + toClient.Dropped;

    /// <summary>How many packets went through, in both directions.</summary>
    public int Passed => toServer.Passed + toClient.Passed;

    /// <summary>Makes them.</summary>
    /// <param name="mtu">The MTU that both ends believe in.</param>
    /// <exception cref="InvalidOperationException">They cannot be made here; see <see cref="NetworkNamespace.WhyNot"/>. Nothing is left behind.</exception>
    public static FaultyNetwork Create(int mtu = 1500)
    {
        NetworkNamespace? client = null;
        NetworkNamespace? server = null;
        TunDevice? clientEnd = null;
        TunDevice? serverEnd = null;
        try
        {
            client = NetworkNamespace.Create();
            server = NetworkNamespace.Create();
            clientEnd = Connect(client, ClientAddress, mtu);
            serverEnd = Connect(server, ServerAddress, mtu);
            return new(client, server, clientEnd, serverEnd);
        }
        catch
        {
            clientEnd?.Dispose();
            serverEnd?.Dispose();
            client?.Dispose();
            server?.Dispose();
            throw;
        }
    }

    /// <summary>Removes all of it.</summary>
    public void Dispose()
    {
        toServer.Stop();
        toClient.Stop();
        clientEnd.Dispose();
        serverEnd.Dispose();
        Client.Dispose();
        Server.Dispose();
    }

    private static TunDevice Connect(NetworkNamespace network, IPAddress address, int mtu)
    {
        TunDevice device = TunDevice.Create(network, Interface);
        try
        {
            IpCommand.Run("-n", network.Name, "addr", "add", address + PrefixLength, "dev", Interface);
            IpCommand.Run("-n", network.Name, "link", "set", Interface, "mtu", mtu.ToString(CultureInfo.InvariantCulture), "up");
            return device;
        }
        catch
        {
            device.Dispose();
            throw;
        }
    }
}
