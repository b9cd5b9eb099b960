using System;
using RdpTroubleshoot.Protocol.Negotiation;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>Tells by its first bytes what kind of answer it is, and has the right one read it.</summary>
internal sealed class HelloParser
{
    // Enough to tell TLS by: the kind of a record and the major version.
    private const int TlsMark = 2;

    private readonly byte[] bytes;
    private readonly int count;

    /// <summary>A parser of the first bytes of a buffer.</summary>
    /// <param name="bytes">The buffer.</param>
    /// <param name="count">How many of them are the answer.</param>
    public HelloParser(byte[] bytes, int count)
    {
        this.bytes = bytes;
        this.count = Math.Max(0, Math.Min(Math.Min(count, bytes.Length), HelloAnswer.MaximumLength));
    }

    public HelloAnswer Parse() => Classify() switch
    {
        Kind.Nothing => Answer(HelloOutcome.NoAnswer, "nothing came"),
        Kind.Unclear => Answer(HelloOutcome.Truncated, $"only {count} bytes came"),
        Kind.Frame => ParseFrame(),
        Kind.Tls => ParseFlight(),
        _ => ParseForeign(),
    };

    public bool IsComplete() => count >= HelloAnswer.MaximumLength || Classify() switch
    {
        Kind.Nothing or Kind.Unclear => false,
        Kind.Frame => FrameHeader.Read(bytes, ushort.MaxValue).Missing(count) == 0,
        Kind.Tls => Walk().IsOver,
        _ => true,
    };

    private enum Kind
    {
        Nothing,
        Unclear,
        Frame,
        Tls,
        Foreign,
    }

    private Kind Classify()
    {
        if (count == 0)
        {
            return Kind.Nothing;
        }

        bool mayBeTls = bytes[0] is >= TlsNumbers.ChangeCipherSpecRecord and <= TlsNumbers.ApplicationDataRecord;
        bool mayBeFrame = bytes[0] == FrameHeader.Version;
        return mayBeTls && count >= TlsMark ? (bytes[1] == TlsNumbers.MajorVersion ? Kind.Tls : Kind.Foreign)
            : mayBeFrame && count >= FrameHeader.Size ? Kind.Frame
            : mayBeTls || mayBeFrame ? Kind.Unclear
            : Kind.Foreign;
    }

    private ServerFlight Walk()
    {
        var flight = new ServerFlight(bytes, count);
        flight.Walk();
        return flight;
    }

    /// <summary>The first thing that came decides what the answer is; what went wrong later is told beside it.</summary>
    private HelloAnswer ParseFlight()
    {
        ServerFlight flight = Walk();
        HelloOutcome outcome = flight.Hello is not null ? HelloOutcome.ServerHello
            : flight.Fault.Length > 0 ? HelloOutcome.Malformed
            : flight.Alert is not null ? HelloOutcome.Alert
            : HelloOutcome.Truncated;
        string why = flight.Fault.Length > 0 ? flight.Fault
            : outcome == HelloOutcome.Truncated ? $"{count} bytes came, which do not hold one whole message"
            : outcome == HelloOutcome.ServerHello && !flight.IsComplete ? $"it ended {(flight.Alert is null ? "early" : $"with {flight.Alert}")}"
            : "";
        return new()
        {
            Outcome = outcome,
            Why = why,
            Bytes = Kept,
            Version = flight.Hello?.Version,
            CipherSuite = flight.Hello?.CipherSuite,
            IsRetryRequest = flight.Hello?.IsRetryRequest ?? false,
            IsFlightComplete = flight.IsComplete,
            Alert = flight.Alert,
            Certificates = flight.Certificates,
            KeyExchangeGroup = flight.Hello?.Group ?? flight.KeyExchange?.Group,
            ModulusBits = flight.KeyExchange?.ModulusBits,
        };
    }

    /// <summary>A packet of RDP is read by the parser of negotiations, which knows those that may come so early.</summary>
    private HelloAnswer ParseFrame()
    {
        NegotiationAnswer packet = NegotiationAnswer.Parse(First(count));
        bool isRequest = packet.Outcome == NegotiationOutcome.Disconnected && X224.KindOf(packet.Bytes[X224.KindAt]) == X224.DisconnectRequest;
        CleartextPacket cleartext = packet.Outcome switch
        {
            NegotiationOutcome.Disconnected => isRequest ? CleartextPacket.DisconnectRequest : CleartextPacket.DisconnectUltimatum,
            NegotiationOutcome.Selected or NegotiationOutcome.Refused or NegotiationOutcome.NotNegotiated => CleartextPacket.ConnectionConfirm,
            _ => CleartextPacket.Other,
        };
        return new() { Outcome = HelloOutcome.Cleartext, Why = $"in clear: {packet}", Bytes = Kept, Cleartext = cleartext };
    }

    private HelloAnswer ParseForeign()
    {
        ForeignProtocol protocol = ForeignBanner.Recognize(Kept);
        string why = protocol == ForeignProtocol.Unknown ? "it speaks something else" : $"it speaks {protocol}";
        return new() { Outcome = HelloOutcome.NotTls, Why = why, Bytes = Kept, ForeignProtocol = protocol };
    }

    private HelloAnswer Answer(HelloOutcome outcome, string why) => new() { Outcome = outcome, Why = why, Bytes = Kept };

    private byte[] Kept => First(Math.Min(count, HelloAnswer.KeptLength));

    private byte[] First(int length)
    {
        var first = new byte[length];
        Array.Copy(bytes, first, length);
        return first;
    }
}
