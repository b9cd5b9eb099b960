using System.Collections.Generic;
using System.Globalization;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>What is known about one code, or about a range of codes.</summary>
public sealed record ErrorCodeInfo
{
    private const int StatusDigits = 8;
    private readonly string foundIn = "";

    /// <summary>The number space.</summary>
    public required ErrorCodeFamily Family { get; init; }

    /// <summary>The number, unsigned; of a range the first.</summary>
    public required long Value { get; init; }

    /// <summary>The last number of a range; else the same as <see cref="Value"/>.</summary>
    public required long LastValue { get; init; }

    /// <summary>The number as people write it: <c>0x904</c>, <c>0xC000006D</c>.</summary>
    public string Hex => "0x" + Value.ToString(Value > int.MaxValue ? "X" + StatusDigits : "X", CultureInfo.InvariantCulture);

    /// <summary>The published name; empty where there is none.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it says, in a sentence or two.</summary>
    public required string Meaning { get; init; }

    /// <summary>The layers that it speaks of.</summary>
    public ErrorLayers Layer { get; init; }

    /// <summary>Probable causes, the most likely first.</summary>
    public IReadOnlyList<string> Causes { get; init; } = [];

    /// <summary>What shows that it is so; may be empty.</summary>
    public string Confirm { get; init; } = "";

    /// <summary>Cmdlets that look.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>Where this comes from: documents, sources, reports.</summary>
    public IReadOnlyList<string> Source { get; init; } = [];

    /// <summary>What it rests on.</summary>
    public ErrorCertainty Certainty { get; init; }

    /// <summary>What the same number means in other families.</summary>
    public IReadOnlyList<ErrorCodeReading> Related { get; init; } = [];

    /// <summary>Whether it is in the table; if not, it is placed by its structure, which is a guess.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>The extended code that was given with it; null when there was none.</summary>
    public ErrorCodeInfo? Extended { get; init; }

    /// <summary>What the code, or the pair, means and what it does not prove; null where the code says all.</summary>
    public ErrorExplanation? Explanation { get; init; }

    /// <summary>Where the number was found: an event, a word in a text; empty for a number that was given as such.</summary>
    public string FoundIn
    {
        get => foundIn;
        init => foundIn = Printable.Of(value);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Hex} {Name}".TrimEnd() + ": " + Meaning;
}
