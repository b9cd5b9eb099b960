using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>What came of a connect.</summary>
/// <param name="Attempt">How it ended.</param>
/// <param name="Channel">The connection, which the receiver owns; null when there is none, or when the peer reset it at once.</param>
internal sealed record Connected(AddressAttempt Attempt, Channel? Channel);
