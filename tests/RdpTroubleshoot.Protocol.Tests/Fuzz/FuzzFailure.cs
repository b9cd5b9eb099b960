namespace RdpTroubleshoot.Protocol.Tests.Fuzz;

/// <summary>An input that a parser cannot take.</summary>
internal sealed class FuzzFailure(string target, ulong number, byte[] input, string complaint)
{
    /// <summary>What is wrong.</summary>
    public string Complaint { get; } = complaint;

    /// <summary>The number that makes the input again.</summary>
    public ulong Number { get; } = number;

    /// <inheritdoc/>
    public override string ToString() => $"{target} number {Number}: {Complaint}\n  {Hex.Of(input)}";
}
