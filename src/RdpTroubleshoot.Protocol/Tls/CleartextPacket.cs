namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>Which packet of RDP came in clear where TLS should have begun.</summary>
public enum CleartextPacket
{
    /// <summary>None came in clear.</summary>
    None = 0,

    /// <summary>An MCS Disconnect Provider Ultimatum (ITU-T T.125 section 7): the server hangs up.</summary>
    DisconnectUltimatum,

    /// <summary>An X.224 Disconnect Request (ITU-T X.224 section 13.5): the server hangs up.</summary>
    DisconnectRequest,

    /// <summary>One more X.224 Connection Confirm (ITU-T X.224 section 13.4).</summary>
    ConnectionConfirm,

    /// <summary>Any other packet.</summary>
    Other,
}
