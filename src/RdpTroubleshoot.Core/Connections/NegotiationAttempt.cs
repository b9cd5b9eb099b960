using System.Globalization;

namespace RdpTroubleshoot.Connections;

/// <summary>
/// One X.224 connection request with its answer (MS-RDPBCGR sections 2.2.1.1 and 2.2.1.2). It succeeded when the server selected one of
/// the protocols on offer, and is refused when the server says why not.
/// </summary>
public sealed record NegotiationAttempt : Attempt
{
    /// <summary>What was on offer.</summary>
    public required RdpProtocols Offered { get; init; }

    /// <summary>What the server selected, which may not have been on offer; null when it selected nothing.</summary>
    public RdpProtocols? Selected { get; init; }

    /// <summary>Why it refused; <see cref="NegotiationFailureCode.None"/> when it did not.</summary>
    public NegotiationFailureCode FailureCode { get; init; }

    /// <summary>What the server can do besides.</summary>
    public ServerCapabilities Capabilities { get; init; }

    /// <summary>The server's X.224 reference: 0x1234 from Windows; null without a confirm.</summary>
    public int? SourceReference { get; init; }

    /// <summary>What the peer speaks when it is not RDP, such as Http or Ssh; empty otherwise.</summary>
    public string Speaks { get; init; } = "";

    /// <summary>Whether the peer answered as an RDP server: it selected or it refused.</summary>
    public bool IsAnswered => Outcome is AttemptOutcome.Succeeded or AttemptOutcome.Refused;

    /// <summary>Whether exactly this protocol was selected. Servers also select others, so that an answer alone proves nothing.</summary>
    /// <param name="protocol">The protocol.</param>
    public bool Selects(RdpProtocols protocol) => Selected == protocol;

    /// <summary>What was on offer, as people write it: 0x0B.</summary>
    public string OfferText => "0x" + ((int)Offered).ToString("X2", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => Selected is RdpProtocols selected ? $"{OfferText} selected {selected}"
        : FailureCode != NegotiationFailureCode.None ? $"{OfferText} refused {FailureCode}"
        : $"{OfferText} {Describe()}";
}
