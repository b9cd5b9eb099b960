namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>Why a server ends an MCS connection (ITU-T T.125 section 7, Reason). Servers of RDP choose among them freely.</summary>
public enum DisconnectReason
{
    /// <summary>rn-domain-disconnected.</summary>
    DomainDisconnected = 0,

    /// <summary>rn-provider-initiated: what Windows sends when it closes by itself.</summary>
    ProviderInitiated = 1,

    /// <summary>rn-token-purged.</summary>
    TokenPurged = 2,

    /// <summary>rn-user-requested: what Windows sends when it was asked to, and xrdp always.</summary>
    UserRequested = 3,

    /// <summary>rn-channel-purged.</summary>
    ChannelPurged = 4,
}
