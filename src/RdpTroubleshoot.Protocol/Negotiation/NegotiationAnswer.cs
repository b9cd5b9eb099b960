using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Negotiation;

/// <summary>
/// What a peer answered to a <see cref="NegotiationRequest"/>: an X.224 Connection Confirm (MS-RDPBCGR section 2.2.1.2), or whatever else
/// it sent. Nothing that a peer sends is an exception.
/// </summary>
public sealed class NegotiationAnswer
{
    /// <summary>The longest answer that is read, and how many bytes are kept: no Connection Confirm can be longer.</summary>
    public const int MaximumLength = X224.MaximumFrame;

    /// <summary>What became of the request.</summary>
    public required NegotiationOutcome Outcome { get; init; }

    /// <summary>What was seen, in words: why it is no good answer, or empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>The bytes that came, for proof; at most <see cref="MaximumLength"/>.</summary>
    public required IReadOnlyList<byte> Bytes { get; init; }

    /// <summary>The protocol that the server selected; only with <see cref="NegotiationOutcome.Selected"/>. It may be one that was not on offer.</summary>
    public RdpProtocols SelectedProtocol { get; init; }

    /// <summary>What the server can do besides; only with <see cref="NegotiationOutcome.Selected"/>.</summary>
    public ServerCapabilities Capabilities { get; init; }

    /// <summary>Why the server refused; only with <see cref="NegotiationOutcome.Refused"/>. It may be a number without a name.</summary>
    public NegotiationFailureCode FailureCode { get; init; }

    /// <summary>The server's X.224 reference, by which makes of servers differ: 0x1234 from Windows; null without a Connection Confirm.</summary>
    public int? SourceReference { get; init; }

    /// <summary>What the peer speaks; only with <see cref="NegotiationOutcome.NotRdp"/>.</summary>
    public ForeignProtocol ForeignProtocol { get; init; }

    /// <summary>Reads what came, which may be anything: nothing after the length that its header tells, and never more than that.</summary>
    /// <param name="bytes">The bytes.</param>
    public static NegotiationAnswer Parse(byte[] bytes) => new NegotiationAnswerParser(bytes).Parse();

    /// <summary>
    /// Whether the server selected exactly this protocol. Servers also answer with another than the one that was asked for, so that an
    /// answer alone proves nothing.
    /// </summary>
    /// <param name="protocol">The protocol.</param>
    public bool Selects(RdpProtocols protocol) => Outcome == NegotiationOutcome.Selected && SelectedProtocol == protocol;

    /// <summary>Whether the server selected one of those on offer; <see cref="RdpProtocols.Rdp"/> always is.</summary>
    /// <param name="offer">What was on offer.</param>
    public bool SelectsFrom(RdpProtocols offer) => Outcome == NegotiationOutcome.Selected && (SelectedProtocol & ~offer) == 0;

    /// <inheritdoc/>
    public override string ToString() => Outcome switch
    {
        NegotiationOutcome.Selected => $"{Outcome}: {SelectedProtocol}",
        NegotiationOutcome.Refused => $"{Outcome}: {FailureCode}",
        _ => Why.Length == 0 ? Outcome.ToString() : $"{Outcome}: {Why}",
    };
}
