namespace RdpTroubleshoot.ErrorCodes;

/// <summary>A space of numbers: the same number means different things in different ones. In the order in which a bare number is looked up.</summary>
public enum ErrorCodeFamily
{
    /// <summary>The "Error code" of mstsc, the Reason of event 1026.</summary>
    Disconnect = 0,

    /// <summary>The same number space from 0x3000000: gateways, feeds and Azure Virtual Desktop.</summary>
    GatewayDisconnect,

    /// <summary>The "Extended error code" of mstsc.</summary>
    ExtendedDisconnect,

    /// <summary><c>errorInfo</c> of the Set Error Info PDU (MS-RDPBCGR 2.2.5.1.1).</summary>
    SetErrorInfo,

    /// <summary>NTSTATUS, as NLA reports it (MS-CSSP 2.2.1).</summary>
    NtStatus,

    /// <summary>HRESULT of SSPI, Schannel, certificates and keys.</summary>
    HResult,

    /// <summary>Result of a gateway (MS-TSGU), plain or as HRESULT.</summary>
    GatewayStatus,

    /// <summary>HTTP status of a gateway.</summary>
    HttpStatus,

    /// <summary><c>failureCode</c> of RDP_NEG_FAILURE (MS-RDPBCGR 2.2.1.2.2).</summary>
    Negotiation,

    /// <summary>AlertDescription of TLS (RFC 8446 6).</summary>
    TlsAlert,

    /// <summary>Early User Authorization Result (MS-RDPBCGR 2.2.10.2).</summary>
    EarlyUserAuthorization,

    /// <summary><c>resultCode</c> of RDSTLS (MS-RDPBCGR 2.2.17.3).</summary>
    Rdstls,

    /// <summary>Id of an event of Windows.</summary>
    WindowsEvent,
}
