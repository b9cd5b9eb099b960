using System.Collections.Generic;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>The extensions of a hello: those that its versions need, and no more.</summary>
internal sealed class HelloExtensions
{
    private const byte HostName = 0; // RFC 6066 section 3.
    private const byte UncompressedPoints = 0; // RFC 8422 section 5.1.2.
    private const int X25519KeyLength = 32; // RFC 7748 section 6.1.

    // RFC 8446 section 4.2.3, RFC 5246 section 7.4.1.4.1: elliptic curves, RSA-PSS, RSA, DSA, and SHA-1 last for old certificates.
    private static readonly int[] SignatureSchemes =
    [
        0x0403, 0x0503, 0x0603, 0x0807, 0x0804, 0x0805, 0x0806, 0x0809, 0x080A, 0x080B, 0x0401, 0x0501, 0x0601, 0x0402, 0x0203, 0x0201, 0x0202,
    ];

    private readonly ClientHello hello;
    private readonly PacketWriter writer = new();

    public HelloExtensions(ClientHello hello) => this.hello = hello;

    /// <summary>All of them, one after the other.</summary>
    public byte[] Encode()
    {
        bool offersTls13 = hello.Versions[0] == TlsVersion.Tls13;
        bool offersOlder = hello.Versions.Any(version => version < TlsVersion.Tls13);
        AddServerName();
        if (offersOlder)
        {
            Add(TlsNumbers.RenegotiationInfo, new PacketWriter().Vector8()); // RFC 5746 section 3.4: nothing to renegotiate yet.
            Add(TlsNumbers.ExtendedMasterSecret, new PacketWriter()); // RFC 7627 section 5.1.
            Add(TlsNumbers.PointFormats, new PacketWriter().Vector8(UncompressedPoints));
        }

        Add(TlsNumbers.SupportedGroups, new PacketWriter().Vector16(Numbers(NamedGroups.Offered)));
        if (hello.Versions[0] >= TlsVersion.Tls12)
        {
            Add(TlsNumbers.SignatureAlgorithms, new PacketWriter().Vector16(Numbers(SignatureSchemes)));
        }

        if (offersTls13)
        {
            Add(TlsNumbers.SupportedVersions, new PacketWriter().Vector8(Numbers(hello.Versions.Select(version => (int)version))));
            Add(TlsNumbers.KeyShare, new PacketWriter().Vector16(KeyShare()));
        }

        if (hello.Padding > 0)
        {
            Add(TlsNumbers.Padding, new PacketWriter().Bytes(new byte[hello.Padding]));
        }

        return writer.ToArray();
    }

    private void AddServerName()
    {
        if (hello.ServerName.Length > 0)
        {
            byte[] entry = new PacketWriter().Bytes(HostName).Vector16(Encoding.ASCII.GetBytes(hello.ServerName)).ToArray();
            Add(TlsNumbers.ServerName, new PacketWriter().Vector16(entry));
        }
    }

    /// <summary>
    /// Random bytes are a public key of X25519 as good as any (RFC 7748 section 5), as long as nobody goes on to finish the handshake. A
    /// server that wants another group asks for it, and that is an answer too.
    /// </summary>
    private static byte[] KeyShare() =>
        new PacketWriter().BigEndian16(NamedGroups.X25519).Vector16(ClientHello.RandomBytes(X25519KeyLength)).ToArray();

    private static byte[] Numbers(IEnumerable<int> numbers)
    {
        var list = new PacketWriter();
        foreach (int number in numbers)
        {
            list.BigEndian16(number);
        }

        return list.ToArray();
    }

    private void Add(int type, PacketWriter content) => writer.BigEndian16(type).Vector16(content.ToArray());
}
