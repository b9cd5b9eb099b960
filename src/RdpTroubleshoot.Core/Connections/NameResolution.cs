using System.Collections.Generic;

namespace RdpTroubleshoot.Connections;

/// <summary>The name of the target and its addresses.</summary>
public sealed record NameResolution : Attempt
{
    /// <summary>The addresses in the order of the resolver; the target itself when it is an address.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => IsSuccess ? string.Join(", ", Addresses) : Describe();
}
