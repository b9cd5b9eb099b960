using System;
using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>What came back on a question, and how it ended.</summary>
internal sealed class Received
{
    /// <summary>What came; may be a part of an answer.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary><see cref="AttemptOutcome.Succeeded"/> when the answer is whole; it may still be a refusal, or nonsense.</summary>
    public required AttemptOutcome Outcome { get; init; }

    /// <summary>The failure in words; may be empty.</summary>
    public string Detail { get; init; } = "";

    /// <summary>From the question to the end of the answer.</summary>
    public required TimeSpan Elapsed { get; init; }
}
