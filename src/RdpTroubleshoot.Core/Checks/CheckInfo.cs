using System.Collections.Generic;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks;

/// <summary>What a check is and why: the source of its page, of <c>Get-RdpCheck</c> and of the cause graph.</summary>
/// <param name="Id">Its id, such as <c>RDP4001</c>. Never given to another check.</param>
/// <param name="Area">The area it looks at.</param>
/// <param name="Title">The fault that it looks for, in a few words.</param>
public sealed record CheckInfo(string Id, Area Area, string Title)
{
    /// <summary>Why it matters: what breaks, and when.</summary>
    public required string Why { get; init; }

    /// <summary>The facts that it reads, and the rule it judges by.</summary>
    public required string Needs { get; init; }

    /// <summary>Where it applies.</summary>
    public string AppliesTo { get; init; } = "Every Windows host";

    /// <summary>The ids of the checks and consequences that this fault explains.</summary>
    public IReadOnlyList<string> Explains { get; init; } = [];

    /// <summary>Whether it only reports traces that other faults leave, such as events.</summary>
    public bool IsEvidence { get; init; }

    /// <summary>The cmdlets that put it right.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];

    /// <summary>The steps that put it right by hand.</summary>
    public IReadOnlyList<string> Manual { get; init; } = [];

    /// <summary>What may be behind the fault, the most probable first; empty where the fault is itself the cause.</summary>
    public IReadOnlyList<PossibleCause> Causes { get; init; } = [];

    /// <summary>Where the rule comes from.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The check's page, relative to the module's folder.</summary>
    public string Link { get; } = $"docs/checks/{Id}.md";

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Title}";
}
