using System;

namespace RdpTroubleshoot.Checks;

/// <summary>A check gives up because a fact that it needs has no value.</summary>
public sealed class MissingFactException : Exception
{
    internal MissingFactException(string source, string outcome)
        : base($"{source}: {outcome}")
    {
        FactSource = source;
        FactOutcome = outcome;
    }

    /// <summary>Where the fact is read.</summary>
    public string FactSource { get; }

    /// <summary>What came of it, such as "access denied".</summary>
    public string FactOutcome { get; }
}
