namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>How a request of MCS ended (ITU-T T.125 section 7, Result). A server may send a number without a name.</summary>
public enum McsResult
{
    /// <summary>rt-successful.</summary>
    Successful = 0,

    /// <summary>rt-domain-merging.</summary>
    DomainMerging = 1,

    /// <summary>rt-domain-not-hierarchical.</summary>
    DomainNotHierarchical = 2,

    /// <summary>rt-no-such-channel.</summary>
    NoSuchChannel = 3,

    /// <summary>rt-no-such-domain.</summary>
    NoSuchDomain = 4,

    /// <summary>rt-no-such-user.</summary>
    NoSuchUser = 5,

    /// <summary>rt-not-admitted.</summary>
    NotAdmitted = 6,

    /// <summary>rt-other-user-id.</summary>
    OtherUserId = 7,

    /// <summary>rt-parameters-unacceptable.</summary>
    ParametersUnacceptable = 8,

    /// <summary>rt-token-not-available.</summary>
    TokenNotAvailable = 9,

    /// <summary>rt-token-not-possessed.</summary>
    TokenNotPossessed = 10,

    /// <summary>rt-too-many-channels.</summary>
    TooManyChannels = 11,

    /// <summary>rt-too-many-tokens.</summary>
    TooManyTokens = 12,

    /// <summary>rt-too-many-users.</summary>
    TooManyUsers = 13,

    /// <summary>rt-unspecified-failure.</summary>
    UnspecifiedFailure = 14,

    /// <summary>rt-user-rejected.</summary>
    UserRejected = 15,
}
