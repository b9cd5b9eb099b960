using System.Diagnostics.CodeAnalysis;

namespace RdpTroubleshoot.Protocol.Wire;

/// <summary>What became of bytes from a peer: what they say, or why they say nothing.</summary>
/// <typeparam name="T">What they were expected to say.</typeparam>
public sealed class Parsed<T>
    where T : class
{
    internal Parsed(T value)
    {
        Value = value;
        Why = "";
    }

    internal Parsed(string why) => Why = why;

    /// <summary>Whether the bytes were understood.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsUnderstood => Value is not null;

    /// <summary>What they say; null when they are malformed.</summary>
    public T? Value { get; }

    /// <summary>What is wrong with them, in words; empty when nothing is.</summary>
    public string Why { get; }
}
