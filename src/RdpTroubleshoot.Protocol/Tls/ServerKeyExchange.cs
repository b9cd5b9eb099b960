using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>The ephemeral key of a server before TLS 1.3 (RFC 5246 section 7.4.3, RFC 8422 section 5.4). Its signature is not looked at.</summary>
internal sealed class ServerKeyExchange
{
    private const byte NamedCurve = 3; // RFC 8422 section 5.4.
    private const int BitsInByte = 8;

    /// <summary>The curve; null when there is none.</summary>
    public int? Group { get; private init; }

    /// <summary>How long the modulus is, in bits; null when there is none.</summary>
    public int? ModulusBits { get; private init; }

    /// <summary>Reads one.</summary>
    /// <param name="body">The message without its header.</param>
    /// <param name="cipherSuite">The suite, which decides what the message holds.</param>
    public static ServerKeyExchange Read(PacketReader body, int cipherSuite)
    {
        CipherSuite? suite = CipherSuites.Find(cipherSuite);
        return suite is { UsesEphemeralCurve: true } ? new() { Group = ReadCurve(body) }
            : suite is { UsesEphemeralModulus: true } ? new() { ModulusBits = ReadModulus(body) }
            : new();
    }

    private static int? ReadCurve(PacketReader body)
    {
        const int curveLength = 3;
        return body.Remaining >= curveLength && body.Byte() == NamedCurve ? body.BigEndian16() : null;
    }

    private static int? ReadModulus(PacketReader body)
    {
        if (!body.TryVector(2, out PacketReader? modulus))
        {
            return null;
        }

        byte high = 0;
        while (high == 0 && modulus.Remaining > 0)
        {
            high = modulus.Byte();
        }

        int bits = modulus.Remaining * BitsInByte;
        for (; high > 0; high >>= 1)
        {
            bits++;
        }

        return bits;
    }
}
