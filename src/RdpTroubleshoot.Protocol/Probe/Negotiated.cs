using System;
using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>A connection on which a negotiation was made.</summary>
/// <param name="Attempt">What came of it.</param>
/// <param name="Channel">The connection; null when there was none.</param>
internal sealed record Negotiated(NegotiationAttempt Attempt, Channel? Channel) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Channel?.Dispose();
}
