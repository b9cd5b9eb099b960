using System.Collections.Generic;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>What a server answered to a request of MCS (ITU-T T.125, MS-RDPBCGR section 1.3.1.1). Nothing that it sends is an exception.</summary>
public abstract class McsAnswer
{
    /// <summary>The longest answer that is read: more than a Connect Response with a chain of certificates (MS-RDPBCGR section 2.2.1.4.3).</summary>
    public const int MaximumLength = 32768;

    /// <summary>How many of the bytes are kept.</summary>
    public const int KeptLength = 512;

    /// <summary>What became of the request.</summary>
    public required McsOutcome Outcome { get; init; }

    /// <summary>What was seen, in words: why it is no good answer, or empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>The first bytes that came, for proof; at most <see cref="KeptLength"/>.</summary>
    public required IReadOnlyList<byte> Bytes { get; init; }

    /// <summary>The server's result; null when none came.</summary>
    public McsResult? Result { get; init; }

    /// <summary>Why the server hung up; null when it did not say.</summary>
    public DisconnectReason? DisconnectReason { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Why.Length == 0 ? Outcome.ToString() : $"{Outcome}: {Why}";
}
