using System;
using System.Buffers.Binary;
using System.Numerics;

namespace RdpTroubleshoot.Peers.Nla;

/// <summary>MD4 (RFC 1320), which the hash of a password needs (MS-NLMP 3.3.1) and .NET does not have.</summary>
internal static class Md4
{
    private const int BlockSize = 64;
    private const int WordsPerBlock = 16;
    private const uint SecondRound = 0x5A827999; // the square root of 2, RFC 1320 section 3.4
    private const uint ThirdRound = 0x6ED9EBA1; // the square root of 3

    private static readonly int[][] Shifts = [[3, 7, 11, 19], [3, 5, 9, 13], [3, 9, 11, 15]];
    private static readonly int[] ThirdOrder = [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15];

    /// <summary>The 16 bytes of the digest.</summary>
    public static byte[] Hash(byte[] message)
    {
        byte[] padded = new byte[(message.Length + 8) / BlockSize * BlockSize + BlockSize];
        message.CopyTo(padded, 0);
        padded[message.Length] = 0x80;
        BinaryPrimitives.WriteUInt64LittleEndian(padded.AsSpan(padded.Length - 8), (ulong)message.Length * 8);
        uint[] state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476]; // RFC 1320 section 3.3
        for (int block = 0; block < padded.Length; block += BlockSize)
        {
            Mix(state, padded.AsSpan(block, BlockSize));
        }

        byte[] digest = new byte[16];
        for (int word = 0; word < state.Length; word++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(digest.AsSpan(word * 4), state[word]);
        }

        return digest;
    }

    private static void Mix(uint[] state, ReadOnlySpan<byte> block)
    {
        (uint a, uint b, uint c, uint d) = (state[0], state[1], state[2], state[3]);
        for (int step = 0; step < 3 * WordsPerBlock; step++)
        {
            int place = step % WordsPerBlock;
            (uint mixed, int word) = (step / WordsPerBlock) switch
            {
                0 => ((b & c) | (~b & d), place),
                1 => (((b & c) | (b & d) | (c & d)) + SecondRound, (place % 4 * 4) + (place / 4)),
                _ => ((b ^ c ^ d) + ThirdRound, ThirdOrder[place]),
            };
            uint sum = a + mixed + BinaryPrimitives.ReadUInt32LittleEndian(block[(word * 4)..]);
            (a, b, c, d) = (d, BitOperations.RotateLeft(sum, Shifts[step / WordsPerBlock][place % 4]), b, c);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
    }
}
