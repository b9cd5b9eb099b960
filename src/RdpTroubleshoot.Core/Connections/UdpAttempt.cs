namespace RdpTroubleshoot.Connections;

/// <summary>
/// A SYN of RDP-UDP (MS-RDPEUDP section 2.2.2). Succeeded: answered. Refused: the network says that the port is closed. Timed out: nothing
/// is known, because servers may ignore a SYN for which no TCP connection stands.
/// </summary>
public sealed record UdpAttempt : Attempt
{
    /// <summary>The version of RDP-UDP that the server told; 0 when it did not.</summary>
    public int Version { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Outcome == AttemptOutcome.TimedOut ? "silent: inconclusive" : Describe();
}
