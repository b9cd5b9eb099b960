using System;

namespace RdpTroubleshoot.Peers.Wire;

/// <summary>Bytes that mean nothing, the same ones each time.</summary>
internal static class Noise
{
    private const int Seed = 3389;

    /// <summary>So many bytes, of which the first is neither TPKT's version nor a TLS record's type.</summary>
    public static byte[] Of(int count)
    {
        byte[] bytes = new byte[count];
        new Random(Seed).NextBytes(bytes);
        bytes[0] = 0xAA;
        return bytes;
    }
}
