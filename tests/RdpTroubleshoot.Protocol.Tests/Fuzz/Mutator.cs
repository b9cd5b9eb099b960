using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Protocol.Tests.Fuzz;

/// <summary>Makes damaged answers out of good ones. A number always makes the same answer out of the same good ones.</summary>
internal sealed class Mutator
{
    private const int MostStrikes = 6;
    private const int NoiseChances = 32;
    private const int FloodChances = 4096;
    private const int LongestNoise = 400;
    private const int LongestFlood = 80_000;
    private const int MostRepeats = 40;
    private const int DeepestFit = 3;

    // What lengths and numbers are compared with: ends of their ranges and of their forms in BER and PER.
    private static readonly uint[] Extremes =
    [
        0, 1, 2, 3, 4, 5, 0x7F, 0x80, 0x81, 0x82, 0x84, 0xBF, 0xC0, 0xFE, 0xFF, 0x100, 0x3FFF, 0x4000, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0xFFFFFF,
        0x1000000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF,
    ];

    private readonly IReadOnlyList<byte[]> good;
    private readonly Action<List<byte>, FuzzRandom>[] strikes;

    /// <summary>A mutator.</summary>
    /// <param name="good">The good answers.</param>
    public Mutator(IReadOnlyList<byte[]> good)
    {
        this.good = good;
        strikes =
        [
            FlipBit, SetByte, Nudge, WriteExtreme, WriteExtreme, WriteFittingLength, WriteFittingLength, Truncate, Remove, Insert, Repeat, Splice,
        ];
    }

    /// <summary>The answer of a number.</summary>
    /// <param name="number">The number.</param>
    public byte[] Make(ulong number)
    {
        var random = new FuzzRandom(number);
        if (random.OneIn(NoiseChances))
        {
            return Noise(random);
        }

        List<byte> bytes = [.. good[random.Below(good.Count)]];
        for (int strike = random.Below(MostStrikes + 1); strike > 0; strike--)
        {
            strikes[random.Below(strikes.Length)](bytes, random);
        }

        if (random.OneIn(FloodChances))
        {
            Flood(bytes, random);
        }

        Lengths.Fit(bytes, random.Below(DeepestFit + 1));

        return [.. bytes];
    }

    private byte[] Noise(FuzzRandom random)
    {
        byte[] start = good[random.Below(good.Count)];
        var noise = new byte[random.Below(LongestNoise)];
        for (int i = 0; i < noise.Length; i++)
        {
            noise[i] = random.Byte();
        }

        Array.Copy(start, noise, Math.Min(random.Below(start.Length + 1), noise.Length));
        return noise;
    }

    private static void FlipBit(List<byte> bytes, FuzzRandom random) => At(bytes, random, place => bytes[place] ^= (byte)(1 << random.Below(8)));

    private static void SetByte(List<byte> bytes, FuzzRandom random) => At(bytes, random, place => bytes[place] = random.Byte());

    /// <summary>A length that is off by a little.</summary>
    private static void Nudge(List<byte> bytes, FuzzRandom random) => At(bytes, random, place => bytes[place] += (byte)(random.Below(9) - 4));

    private static void WriteExtreme(List<byte> bytes, FuzzRandom random) =>
        At(bytes, random, place => Write(bytes, place, Extremes[random.Below(Extremes.Length)], random));

    /// <summary>A length that tells exactly what follows it, or nearly.</summary>
    private static void WriteFittingLength(List<byte> bytes, FuzzRandom random) => At(bytes, random, place =>
        Write(bytes, place, (uint)Math.Max(0, bytes.Count - place - random.Below(7)), random));

    private static void Truncate(List<byte> bytes, FuzzRandom random) => At(bytes, random, place => bytes.RemoveRange(place, bytes.Count - place));

    private static void Remove(List<byte> bytes, FuzzRandom random) =>
        At(bytes, random, place => bytes.RemoveRange(place, Math.Min(1 + random.Below(8), bytes.Count - place)));

    private static void Insert(List<byte> bytes, FuzzRandom random) => bytes.InsertRange(
        random.Below(bytes.Count + 1), Enumerable.Range(0, 1 + random.Below(8)).Select(_ => random.Byte()).ToArray());

    private static void Repeat(List<byte> bytes, FuzzRandom random) => At(bytes, random, place =>
    {
        List<byte> part = bytes.GetRange(place, Math.Min(1 + random.Below(24), bytes.Count - place));
        for (int times = random.Below(MostRepeats); times > 0; times--)
        {
            bytes.InsertRange(place, part);
        }
    });

    private void Splice(List<byte> bytes, FuzzRandom random)
    {
        byte[] other = good[random.Below(good.Count)];
        int from = random.Below(other.Length);
        int cut = random.Below(bytes.Count + 1);
        bytes.RemoveRange(cut, bytes.Count - cut);
        bytes.AddRange(other.Skip(from));
    }

    /// <summary>More than anybody reads.</summary>
    private static void Flood(List<byte> bytes, FuzzRandom random)
    {
        byte[] part = bytes.Count > 0 ? [.. bytes.Skip(random.Below(bytes.Count))] : [0];
        for (int length = random.Below(LongestFlood); bytes.Count < length;)
        {
            bytes.AddRange(part);
        }
    }

    private static void At(List<byte> bytes, FuzzRandom random, Action<int> strike)
    {
        if (bytes.Count > 0)
        {
            strike(random.Below(bytes.Count));
        }
    }

    /// <summary>One to four bytes, the high or the low one first.</summary>
    private static void Write(List<byte> bytes, int place, uint value, FuzzRandom random)
    {
        int size = 1 + random.Below(4);
        bool isBigEndian = random.OneIn(2);
        for (int i = 0; i < size && place + i < bytes.Count; i++)
        {
            bytes[place + i] = (byte)(value >> (8 * (isBigEndian ? size - 1 - i : i)));
        }
    }
}
