using System.Collections.Generic;

namespace RdpTroubleshoot.Judgement;

/// <summary>What one check found about one subject.</summary>
public sealed record Finding
{
    private readonly string subject = "";
    private readonly string summary = "";

    /// <summary>The machine or target; empty until a diagnosis knows it.</summary>
    public string ComputerName { get; init; } = "";

    /// <summary>The check's id, such as <c>RDP4001</c>.</summary>
    public required string CheckId { get; init; }

    /// <summary>The area of the check.</summary>
    public Area Area { get; init; }

    /// <summary>The title of the check.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it found.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>What it is about: a listener, a thumbprint, a path, a service; may be empty.</summary>
    public string Subject
    {
        get => subject;
        init => subject = Printable.Of(value);
    }

    /// <summary>The finding in a sentence.</summary>
    public string Summary
    {
        get => summary;
        init => summary = Printable.Of(value);
    }

    /// <summary>The facts it rests on.</summary>
    public IReadOnlyList<Proof> Proof { get; init; } = [];

    /// <summary>What may be behind it, the most probable first; empty where the finding is itself the cause.</summary>
    public IReadOnlyList<PossibleCause> Causes { get; init; } = [];

    /// <summary>How sure it is.</summary>
    public Confidence Confidence { get; init; } = Confidence.Certain;

    /// <summary>The cmdlets that put it right; empty when nothing is wrong or only a person can.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];

    /// <summary>The steps that put it right by hand.</summary>
    public IReadOnlyList<string> Manual { get; init; } = [];

    /// <summary>The check's page.</summary>
    public string Link { get; init; } = "";

    /// <summary>Whether something is wrong: <see cref="Outcome.Fail"/> or <see cref="Outcome.Warn"/>.</summary>
    public bool IsProblem => Outcome is Outcome.Fail or Outcome.Warn;

    /// <summary>Whether it could not be judged: <see cref="Outcome.NotEvaluated"/> or <see cref="Outcome.Error"/>.</summary>
    public bool IsNotJudged => Outcome is Outcome.NotEvaluated or Outcome.Error;

    /// <inheritdoc/>
    public override string ToString() =>
        Subject.Length == 0 ? $"{Outcome} {CheckId} {Summary}" : $"{Outcome} {CheckId} {Subject}: {Summary}";
}
