using System.Collections.Generic;

namespace RdpTroubleshoot.Judgement;

/// <summary>A fault that no other fault explains, and what follows from it.</summary>
public sealed class RootCause
{
    /// <summary>The finding.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The check's id.</summary>
    public string CheckId => Finding.CheckId;

    /// <summary>The fault in a sentence.</summary>
    public string Summary => Finding.Summary;

    /// <summary>What it is about.</summary>
    public string Subject => Finding.Subject;

    /// <summary>How bad it and what it explains are: <see cref="Outcome.Fail"/> or <see cref="Outcome.Warn"/>.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>How sure it is that this is a cause; raised when evidence that it explains is there.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The facts of the finding, then those of the evidence that it explains.</summary>
    public required IReadOnlyList<Proof> Proof { get; init; }

    /// <summary>The shortest chain to what people see; empty when it leads nowhere by itself.</summary>
    public required IReadOnlyList<ConsequenceStep> LeadsTo { get; init; }

    /// <summary>Whether what it leads to is already there; else it is what will happen.</summary>
    public bool IsHappening => Outcome == Outcome.Fail;

    /// <summary>The findings that it explains.</summary>
    public required IReadOnlyList<Finding> Explains { get; init; }

    /// <summary>The cmdlets that put it right.</summary>
    public IReadOnlyList<string> Repairs => Finding.Repairs;

    /// <summary>The steps that put it right by hand.</summary>
    public IReadOnlyList<string> Manual => Finding.Manual;

    /// <summary>What may be behind it, the most probable first; empty where it is itself the cause.</summary>
    public IReadOnlyList<PossibleCause> Causes => Finding.Causes;

    /// <summary>What could cause the same and was not ruled out; only for a confidence below <see cref="Confidence.Certain"/>.</summary>
    public required IReadOnlyList<string> Alternatives { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{CheckId} {Summary} [{Confidence}]";
}
