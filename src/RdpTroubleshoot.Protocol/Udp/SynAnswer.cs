using System;
using System.Collections.Generic;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Udp;

/// <summary>What a datagram says that came after a <see cref="SynDatagram"/> (MS-RDPEUDP section 3.1.5.1.3). Nothing that comes is an exception.</summary>
public sealed class SynAnswer
{
    /// <summary>How many of the bytes are kept.</summary>
    public const int KeptLength = 64;

    private const int SynAck = RdpUdp.Syn | RdpUdp.Ack;

    /// <summary>What it is.</summary>
    public required SynOutcome Outcome { get; init; }

    /// <summary>What was seen, in words: why it is no good answer, or empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>The first bytes, for proof; at most <see cref="KeptLength"/>.</summary>
    public required IReadOnlyList<byte> Bytes { get; init; }

    /// <summary>The version that both speak; version 1 when the server tells none. Only with <see cref="SynOutcome.Answered"/>.</summary>
    public UdpVersion Version { get; init; }

    /// <summary>The server's first sequence number; only with <see cref="SynOutcome.Answered"/>.</summary>
    public uint InitialSequence { get; init; }

    /// <summary>The largest datagram to the server, in bytes; only with <see cref="SynOutcome.Answered"/>.</summary>
    public int UpstreamMtu { get; init; }

    /// <summary>The largest datagram from the server, in bytes; only with <see cref="SynOutcome.Answered"/>.</summary>
    public int DownstreamMtu { get; init; }

    /// <summary>Reads a datagram, which may be anything.</summary>
    /// <param name="datagram">The datagram.</param>
    /// <param name="sequence">The sequence number that was sent.</param>
    public static SynAnswer Parse(byte[] datagram, uint sequence)
    {
        var kept = new byte[Math.Min(datagram.Length, KeptLength)];
        Array.Copy(datagram, kept, kept.Length);
        var reader = new PacketReader(datagram, 0, datagram.Length);
        if (reader.Remaining < RdpUdp.Header)
        {
            return new() { Outcome = SynOutcome.NotOurs, Why = $"{datagram.Length} bytes", Bytes = kept };
        }

        uint acknowledged = reader.BigEndian32();
        _ = reader.BigEndian16();
        int flags = reader.BigEndian16();
        return acknowledged != sequence || (flags & SynAck) != SynAck
            ? new() { Outcome = SynOutcome.NotOurs, Why = $"it acknowledges 0x{acknowledged:X8} with flags 0x{flags:X4}", Bytes = kept }
            : ParsePayload(reader, flags, kept);
    }

    /// <inheritdoc/>
    public override string ToString() => Outcome == SynOutcome.Answered ? $"{Outcome}: {Version}" : $"{Outcome}: {Why}";

    private static SynAnswer ParsePayload(PacketReader reader, int flags, byte[] kept)
    {
        bool hasVersion = (flags & RdpUdp.SynEx) != 0;
        int correlationId = (flags & RdpUdp.CorrelationId) != 0 ? RdpUdp.CorrelationIdData : 0;
        if (reader.Remaining < RdpUdp.SynData + correlationId + (hasVersion ? RdpUdp.SynDataEx : 0))
        {
            return new() { Outcome = SynOutcome.Malformed, Why = "its flags tell more than came", Bytes = kept };
        }

        uint sequence = reader.BigEndian32();
        int upstream = reader.BigEndian16();
        int downstream = reader.BigEndian16();
        reader.Skip(correlationId);
        UdpVersion version = UdpVersion.Version1;
        if (hasVersion && (reader.BigEndian16() & RdpUdp.VersionInfoValid) != 0)
        {
            version = (UdpVersion)reader.BigEndian16();
        }

        return new()
        {
            Outcome = SynOutcome.Answered,
            Bytes = kept,
            Version = version,
            InitialSequence = sequence,
            UpstreamMtu = upstream,
            DownstreamMtu = downstream,
        };
    }
}
