using System.Globalization;

namespace RdpTroubleshoot.Connections;

/// <summary>The versions of TLS by the numbers that stand on the wire (RFC 8446 section 4.2.1 and appendix D).</summary>
public static class TlsVersions
{
    /// <summary>TLS 1.0.</summary>
    public const int Tls10 = 0x0301;

    /// <summary>TLS 1.1.</summary>
    public const int Tls11 = 0x0302;

    /// <summary>TLS 1.2.</summary>
    public const int Tls12 = 0x0303;

    /// <summary>TLS 1.3.</summary>
    public const int Tls13 = 0x0304;

    /// <summary>A version as people write it.</summary>
    /// <param name="version">Its number.</param>
    public static string NameOf(int version) => version switch
    {
        0x0300 => "SSL 3.0",
        Tls10 => "TLS 1.0",
        Tls11 => "TLS 1.1",
        Tls12 => "TLS 1.2",
        Tls13 => "TLS 1.3",
        _ => "0x" + version.ToString("X4", CultureInfo.InvariantCulture),
    };
}
