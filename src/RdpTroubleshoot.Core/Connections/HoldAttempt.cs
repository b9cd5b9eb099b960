namespace RdpTroubleshoot.Connections;

/// <summary>
/// A TCP connection on which nothing is sent: whether the peer keeps it, ends it by itself, or speaks first. It tells a peer that hangs up
/// on every client from one that hangs up on RDP. <see cref="AttemptOutcome.Succeeded"/>: it kept still, as an RDP server does.
/// </summary>
public sealed record HoldAttempt : Attempt
{
    /// <inheritdoc/>
    public override string ToString() => Describe();
}
