using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Connections;

/// <summary>
/// What a stage probe saw of one target, stage by stage. A null says that the stage was not reached or not asked for; nothing in it is a
/// judgement.
/// </summary>
public sealed record ConnectionObservation
{
    private readonly string target = "";

    /// <summary>The target as it was typed: a name or an address.</summary>
    public required string Target
    {
        get => target;
        init => target = Printable.Of(value);
    }

    /// <summary>The TCP port.</summary>
    public required int Port { get; init; }

    /// <summary>When it began, by the clock of the machine that looked, in UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>The target's addresses.</summary>
    public required NameResolution Resolution { get; init; }

    /// <summary>A TCP connection to each address.</summary>
    public IReadOnlyList<AddressAttempt> Addresses { get; init; } = [];

    /// <summary>The address that the further stages used; empty when none accepted a connection.</summary>
    public string Address => Addresses.FirstOrDefault(attempt => attempt.IsSuccess)?.Address ?? "";

    /// <summary>A connection on which nothing was sent; only when the negotiation was not answered.</summary>
    public HoldAttempt? Hold { get; init; }

    /// <summary>The negotiations, one a connection, in the order in which they were asked.</summary>
    public IReadOnlyList<NegotiationAttempt> Negotiations { get; init; } = [];

    /// <summary>ClientHellos of our own; only when the handshake failed, or when versions were asked for.</summary>
    public IReadOnlyList<HelloAttempt> Hellos { get; init; } = [];

    /// <summary>The full TLS handshake.</summary>
    public HandshakeAttempt? Handshake { get; init; }

    /// <summary>The server's NLA challenge.</summary>
    public NlaAttempt? Nla { get; init; }

    /// <summary>NLA with credentials; only when they were given.</summary>
    public LogonAttempt? Logon { get; init; }

    /// <summary>MCS and what follows; only when the server does not want NLA.</summary>
    public SessionAttempt? Session { get; init; }

    /// <summary>RDP-UDP; only when asked for.</summary>
    public UdpAttempt? Udp { get; init; }

    /// <summary>The quality of the path; only when asked for.</summary>
    public LinkObservation? Link { get; init; }

    /// <summary>The negotiation that offered this; null when it was not asked.</summary>
    /// <param name="protocols">What was on offer.</param>
    public NegotiationAttempt? Offer(RdpProtocols protocols) => Negotiations.FirstOrDefault(attempt => attempt.Offered == protocols);

    /// <inheritdoc/>
    public override string ToString() => Target.IndexOf(':') < 0 ? $"{Target}:{Port}" : $"[{Target}]:{Port}";
}
