using System;

namespace RdpTroubleshoot.Connections;

/// <summary>One attempt at one stage: how it ended, how long it took and what came last.</summary>
public abstract record Attempt
{
    private readonly string detail = "";

    /// <summary>How it ended.</summary>
    public required AttemptOutcome Outcome { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>What was seen, in words; may be empty.</summary>
    public string Detail
    {
        get => detail;
        init => detail = Printable.Of(value);
    }

    /// <summary>The bytes that came last, at most 64, as hexadecimal digits; empty when none came.</summary>
    public string LastBytes { get; init; } = "";

    /// <summary>Whether the peer agreed.</summary>
    public bool IsSuccess => Outcome == AttemptOutcome.Succeeded;

    /// <summary>Whether the peer ended the connection, in whatever way.</summary>
    public bool IsHangUp => Outcome is AttemptOutcome.Closed or AttemptOutcome.Reset;

    /// <summary>The end in words.</summary>
    public string Describe() => Outcome switch
    {
        AttemptOutcome.Succeeded => "ok",
        AttemptOutcome.Refused => With("refused"),
        AttemptOutcome.Closed => With("closed by the other side"),
        AttemptOutcome.Reset => With("reset by the other side"),
        AttemptOutcome.TimedOut => With("no answer in time"),
        AttemptOutcome.Unreachable => With("unreachable"),
        AttemptOutcome.Unintelligible => With("not understood"),
        AttemptOutcome.LocalFailure => With("failed on this side"),
        _ => With("not tried"),
    };

    /// <summary>Words that say the end once more, and when, stand alone.</summary>
    private string With(string end) => Detail.Length == 0 ? end
        : Detail.StartsWith(end.Split(' ')[0] + " ", StringComparison.Ordinal) ? Detail
        : $"{end}: {Detail}";
}
