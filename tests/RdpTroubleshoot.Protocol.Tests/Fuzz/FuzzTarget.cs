using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Protocol.Tests.Fuzz;

/// <summary>A parser that gets damaged answers.</summary>
internal sealed class FuzzTarget
{
    /// <summary>A parser.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="good">Good answers, as dumps.</param>
    /// <param name="parse">Parses and judges.</param>
    public FuzzTarget(string name, IReadOnlyList<string> good, Func<byte[], FuzzVerdict> parse)
    {
        Name = name;
        Good = [.. good.Select(Dump.Read)];
        Parse = parse;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Good answers.</summary>
    public IReadOnlyList<byte[]> Good { get; }

    /// <summary>Parses and judges.</summary>
    public Func<byte[], FuzzVerdict> Parse { get; }

    /// <summary>What every answer that keeps bytes owes: words when it is no good one, the first bytes as they came, and a text.</summary>
    /// <param name="outcome">Its outcome.</param>
    /// <param name="isGood">Whether that needs no words.</param>
    /// <param name="why">Its words.</param>
    /// <param name="kept">The bytes that it keeps.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="input">What it was made of.</param>
    /// <param name="answer">The answer itself.</param>
    public static FuzzVerdict Judge(Enum outcome, bool isGood, string why, IReadOnlyList<byte> kept, int limit, byte[] input, object answer) => new(
        outcome.ToString(),
        !isGood && why.Length == 0 ? "no words"
        : !IsStart(kept, input, Math.Min(limit, input.Length)) ? "other bytes than came"
        : answer.ToString() is not { Length: > 0 and < 1000 } ? "no text, or a very long one"
        : null);

    private static bool IsStart(IReadOnlyList<byte> kept, byte[] input, int length)
    {
        if (kept.Count != length)
        {
            return false;
        }

        for (int i = 0; i < length; i++)
        {
            if (kept[i] != input[i])
            {
                return false;
            }
        }

        return true;
    }
}
