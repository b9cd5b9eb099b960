using System.Globalization;

namespace RdpTroubleshoot.Connections;

/// <summary>The quality of the path: the same short exchange many times, and one that fills large packets.</summary>
public sealed class LinkObservation
{
    /// <summary>How many connections were tried.</summary>
    public required int Count { get; init; }

    /// <summary>How many got a TCP connection and an answer to the connection request.</summary>
    public required int Answered { get; init; }

    /// <summary>Times of TCP connect: one round trip each, more when a packet was lost.</summary>
    public required LinkSample Connect { get; init; }

    /// <summary>Times from connection request to confirm: one round trip and the server's own work.</summary>
    public required LinkSample RoundTrip { get; init; }

    /// <summary>A TLS hello in one small packet, to which the answer is several; null when TLS is not spoken.</summary>
    public HelloAttempt? SmallHello { get; init; }

    /// <summary>The same in several packets of full size; null when it was not tried.</summary>
    public HelloAttempt? LargeHello { get; init; }

    /// <summary>How many of a hundred got no answer.</summary>
    public double LossPercent => Count == 0 ? 0 : 100.0 * (Count - Answered) / Count;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0:0.#}% lost of {1}, round trip {2}", LossPercent, Count, RoundTrip);
}
