namespace RdpTroubleshoot.Protocol.Asn1;

/// <summary>What bytes say about the DER element that they begin.</summary>
internal enum DerHeaderState
{
    /// <summary>Too few bytes to say.</summary>
    NeedsMore = 0,

    /// <summary>Tag and length are known.</summary>
    Known,

    /// <summary>They begin no element: a tag of several bytes, an indefinite or an endless length, or one in more bytes than it needs.</summary>
    Malformed,
}
