using System;
using System.Collections.Generic;

namespace RdpTroubleshoot.Peers.Network;

/// <summary>What one direction of a link does to packets.</summary>
public sealed record LinkFaults
{
    /// <summary>A link without a fault.</summary>
    public static LinkFaults None { get; } = new();

    /// <summary>The share of packets that is lost, from 0 to 1.</summary>
    public double Loss { get; init; }

    /// <summary>How long a packet takes.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>By how much longer at most; the order stays.</summary>
    public TimeSpan Jitter { get; init; }

    /// <summary>Packets with more bytes than this vanish, and no ICMP message says so: a black hole of the path MTU (RFC 2923 section 2.1).</summary>
    public int? DropLargerThan { get; init; }

    /// <summary>TCP ports to which packets vanish, as with most firewalls.</summary>
    public IReadOnlyCollection<int> DropTcpPorts { get; init; } = [];

    /// <summary>TCP ports to which packets are refused by an ICMP message.</summary>
    public IReadOnlyCollection<int> RejectTcpPorts { get; init; } = [];

    /// <summary>UDP ports to which packets vanish.</summary>
    public IReadOnlyCollection<int> DropUdpPorts { get; init; } = [];
}
