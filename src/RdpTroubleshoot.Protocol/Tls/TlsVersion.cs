namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>Versions of TLS as they stand on the wire (RFC 8446 section 4.1.2 and appendix D, RFC 6101 for SSL 3.0).</summary>
public enum TlsVersion
{
    /// <summary>SSL 3.0.</summary>
    Ssl30 = 0x0300,

    /// <summary>TLS 1.0 (RFC 2246).</summary>
    Tls10 = 0x0301,

    /// <summary>TLS 1.1 (RFC 4346).</summary>
    Tls11 = 0x0302,

    /// <summary>TLS 1.2 (RFC 5246).</summary>
    Tls12 = 0x0303,

    /// <summary>TLS 1.3 (RFC 8446). It never stands in a record or as the version of a hello, only in an extension.</summary>
    Tls13 = 0x0304,
}
