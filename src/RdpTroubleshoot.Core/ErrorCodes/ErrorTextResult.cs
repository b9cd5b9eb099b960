using System.Collections.Generic;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>The codes in a text.</summary>
public sealed record ErrorTextResult
{
    /// <summary>The codes, in the order of the text, each once.</summary>
    public IReadOnlyList<FoundCode> Codes { get; init; } = [];

    /// <summary>Why there are none; empty when there are.</summary>
    public string Problem { get; init; } = "";

    /// <summary>Whether there are more than were kept.</summary>
    public bool IsCut { get; init; }
}
