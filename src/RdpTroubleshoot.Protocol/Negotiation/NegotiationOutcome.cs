namespace RdpTroubleshoot.Protocol.Negotiation;

/// <summary>What became of a negotiation request.</summary>
public enum NegotiationOutcome
{
    /// <summary>Not one byte came.</summary>
    NoAnswer = 0,

    /// <summary>The server selected a protocol.</summary>
    Selected,

    /// <summary>The server refused what was on offer and said why.</summary>
    Refused,

    /// <summary>The server confirmed the connection and said nothing of protocols: an old one, with standard RDP security only.</summary>
    NotNegotiated,

    /// <summary>The server ended the connection, in RDP's own words and without a reason.</summary>
    Disconnected,

    /// <summary>An answer began as it should, and its end never came.</summary>
    Truncated,

    /// <summary>An answer began as it should and contradicts itself or the protocol.</summary>
    Malformed,

    /// <summary>The peer speaks another protocol.</summary>
    NotRdp,
}
