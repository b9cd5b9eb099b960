namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>The numbers by which records and messages say what they are.</summary>
internal static class TlsNumbers
{
    // Kinds of records (RFC 8446 section 5.1).
    public const byte ChangeCipherSpecRecord = 20;
    public const byte AlertRecord = 21;
    public const byte HandshakeRecord = 22;
    public const byte ApplicationDataRecord = 23;

    // Handshake messages (RFC 8446 section 4, RFC 5246 section 7.4).
    public const byte HelloRequest = 0;
    public const byte ClientHello = 1;
    public const byte ServerHello = 2;
    public const byte Certificate = 11;
    public const byte ServerKeyExchange = 12;
    public const byte CertificateRequest = 13;
    public const byte ServerHelloDone = 14;
    public const byte CertificateStatus = 22; // RFC 6066 section 8.

    // Extensions (the registry "TLS ExtensionType Values" at IANA).
    public const int ServerName = 0;
    public const int SupportedGroups = 10;
    public const int Padding = 21; // RFC 7685 section 3.
    public const int PointFormats = 11;
    public const int SignatureAlgorithms = 13;
    public const int ExtendedMasterSecret = 23;
    public const int SupportedVersions = 43;
    public const int KeyShare = 51;
    public const int RenegotiationInfo = 0xFF01;

    /// <summary>The first byte of every version of SSL 3.0 and TLS.</summary>
    public const byte MajorVersion = 3;

    /// <summary>The length of a hello's random (RFC 8446 section 4.1.2).</summary>
    public const int RandomLength = 32;

    /// <summary>The longest session id (RFC 8446 section 4.1.2).</summary>
    public const int MaximumSessionId = 32;
}
