using System;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>
/// MD4 (RFC 1320), which .NET does not have and NTLM needs: the hash of a password is MD4 of its UTF-16. Broken as a protection; here it is
/// what the protocol prescribes.
/// </summary>
internal static class Md4
{
    /// <summary>The length of a hash.</summary>
    public const int Length = 16;

    private const int Block = 64;
    private const int Steps = 16;

    // RFC 1320 section 3.4: the square roots of 2 and 3.
    private const uint Round2 = 0x5A827999;
    private const uint Round3 = 0x6ED9EBA1;

    // Which word each step of a round takes, and by how much it turns.
    private static readonly int[][] Order =
    [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15],
        [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
    ];

    private static readonly int[][] Turns = [[3, 7, 11, 19], [3, 5, 9, 13], [3, 9, 11, 15]];

    /// <summary>The hash of some bytes.</summary>
    public static byte[] Hash(byte[] message)
    {
        byte[] padded = Pad(message);

        // RFC 1320 section 3.3.
        uint[] state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476];
        var words = new uint[Steps];
        for (int at = 0; at < padded.Length; at += Block)
        {
            for (int i = 0; i < Steps; i++)
            {
                words[i] = BitConverter.ToUInt32(padded, at + (i * sizeof(uint)));
            }

            Mix(state, words);
        }

        Array.Clear(padded, 0, padded.Length);
        Array.Clear(words, 0, words.Length);
        var hash = new byte[Length];
        Buffer.BlockCopy(state, 0, hash, 0, Length);
        return hash;
    }

    /// <summary>A one, zeros, and the length in bits (RFC 1320 sections 3.1 and 3.2).</summary>
    private static byte[] Pad(byte[] message)
    {
        int blocks = ((message.Length + sizeof(ulong)) / Block) + 1;
        var padded = new byte[blocks * Block];
        message.CopyTo(padded, 0);
        padded[message.Length] = 0x80;
        BitConverter.GetBytes((ulong)message.Length * 8).CopyTo(padded, padded.Length - sizeof(ulong));
        return padded;
    }

    private static void Mix(uint[] state, uint[] words)
    {
        uint a = state[0], b = state[1], c = state[2], d = state[3];
        for (int round = 0; round < Order.Length; round++)
        {
            for (int step = 0; step < Steps; step++)
            {
                uint sum = a + Choose(round, b, c, d) + words[Order[round][step]];
                int turn = Turns[round][step % 4];
                a = d;
                d = c;
                c = b;
                b = (sum << turn) | (sum >> (32 - turn));
            }
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
    }

    private static uint Choose(int round, uint b, uint c, uint d) => round switch
    {
        0 => (b & c) | (~b & d),
        1 => ((b & c) | (b & d) | (c & d)) + Round2,
        _ => (b ^ c ^ d) + Round3,
    };
}
