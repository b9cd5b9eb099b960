namespace RdpTroubleshoot.Judgement;

/// <summary>One fact that a finding rests on.</summary>
public sealed class Proof
{
    /// <summary>A fact.</summary>
    /// <param name="fact">What was looked at, such as <c>fDenyTSConnections</c>.</param>
    /// <param name="actual">What was read.</param>
    /// <param name="expected">What would be right; empty when there is nothing to compare with.</param>
    /// <param name="source">Where it was read: a registry path, a file path, a store, an event query.</param>
    public Proof(string fact, string actual, string expected = "", string source = "")
    {
        Fact = Printable.Of(fact);
        Actual = Printable.Of(actual);
        Expected = Printable.Of(expected);
        Source = Printable.Of(source);
    }

    /// <summary>What was looked at.</summary>
    public string Fact { get; }

    /// <summary>What was read.</summary>
    public string Actual { get; }

    /// <summary>What would be right; empty when there is nothing to compare with.</summary>
    public string Expected { get; }

    /// <summary>Where it was read.</summary>
    public string Source { get; }

    /// <inheritdoc/>
    public override string ToString()
    {
        string expected = Expected.Length == 0 ? "" : $" (expected {Expected})";
        string source = Source.Length == 0 ? "" : $" [{Source}]";
        return $"{Fact}: {Actual}{expected}{source}";
    }
}
