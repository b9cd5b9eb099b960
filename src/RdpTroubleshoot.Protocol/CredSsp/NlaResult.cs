using System;
using System.Collections.Generic;
using RdpTroubleshoot.Protocol.Ntlm;

namespace RdpTroubleshoot.Protocol.CredSsp;

/// <summary>What came of network level authentication, and what the server told on the way. Nothing that a peer sends is an exception.</summary>
public sealed class NlaResult
{
    /// <summary>How many of the last received bytes are kept.</summary>
    public const int MaximumKept = 1024;

    /// <summary>What came of it.</summary>
    public required NlaOutcome Outcome { get; init; }

    /// <summary>What was seen, in words: why it went no further, or empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>The number with which the server refused, an NTSTATUS; null without one.</summary>
    public uint? ErrorCode { get; init; }

    /// <summary>The number with which the own security package failed, an NTSTATUS or SEC_E code; null without one.</summary>
    public uint? PackageStatus { get; init; }

    /// <summary>The CredSSP version of the server; null when it told none.</summary>
    public int? PeerVersion { get; init; }

    /// <summary>The server's NTLM challenge; null without one, as when Kerberos was used.</summary>
    public ChallengeMessage? Challenge { get; init; }

    /// <summary>How many messages were sent: the outcome is about the answer to the last one.</summary>
    public int MessagesSent { get; init; }

    /// <summary>What came last, for proof: its first <see cref="MaximumKept"/> bytes.</summary>
    public IReadOnlyList<byte> LastBytes { get; init; } = [];

    /// <summary>The client's clock, UTC, just before the first message was sent.</summary>
    public DateTime? SentAt { get; init; }

    /// <summary>The client's clock, UTC, when the answer to the first message had come; null without one.</summary>
    public DateTime? ReceivedAt { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        ErrorCode is uint code ? $"{Outcome}: 0x{code:X8}" : Why.Length == 0 ? Outcome.ToString() : $"{Outcome}: {Why}";
}
