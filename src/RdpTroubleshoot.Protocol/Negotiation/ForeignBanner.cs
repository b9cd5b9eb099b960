using System.Linq;
using System.Text;

namespace RdpTroubleshoot.Protocol.Negotiation;

/// <summary>Tells by its first bytes what a peer speaks that is not RDP.</summary>
internal static class ForeignBanner
{
    // Record types change_cipher_spec to application_data and the major version of SSL 3.0 to TLS 1.3 (RFC 8446 section 5.1).
    private const byte FirstTlsRecord = 20;
    private const byte LastTlsRecord = 23;
    private const byte TlsMajorVersion = 3;

    /// <summary>What the bytes begin.</summary>
    /// <param name="bytes">The first bytes from the peer.</param>
    public static ForeignProtocol Recognize(byte[] bytes) =>
        Begins(bytes, "HTTP/") ? ForeignProtocol.Http // RFC 9112 section 4
        : Begins(bytes, "SSH-") ? ForeignProtocol.Ssh // RFC 4253 section 4.2
        : Begins(bytes, "RFB ") ? ForeignProtocol.Vnc // RFC 6143 section 7.1.1
        : IsTlsRecord(bytes) ? ForeignProtocol.Tls
        : ForeignProtocol.Unknown;

    private static bool Begins(byte[] bytes, string text) =>
        bytes.Length >= text.Length && Encoding.ASCII.GetBytes(text).SequenceEqual(bytes.Take(text.Length));

    private static bool IsTlsRecord(byte[] bytes) =>
        bytes.Length >= 2 && bytes[0] is >= FirstTlsRecord and <= LastTlsRecord && bytes[1] == TlsMajorVersion;
}
