using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Protocol.Tls;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>Measures the path: the same short exchange many times, then a hello of one packet against one of several full ones.</summary>
internal sealed class LinkMeter(Questions questions, ProbeOptions options, CancellationToken cancellation)
{
    private const RdpProtocols Offer = ConnectionFacts.UsualOffer;

    // Three packets on an Ethernet, two with jumbo frames of 1.5 kB payload left: more than any path takes in one.
    private const int Padding = 4000;

    // Whoever does not answer five times in a row is not asked a thousand times.
    private const int MostMisses = 5;

    // A server is not to take it for an attack.
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(50);

    /// <summary>Measures.</summary>
    public async Task<LinkObservation> MeasureAsync()
    {
        var connects = new List<double>();
        var roundTrips = new List<double>();
        NegotiationAttempt? last = null;
        int count = 0;
        for (int misses = 0; count < options.LinkCount && misses < MostMisses; count++)
        {
            int answered = roundTrips.Count;
            if (count > 0)
            {
                await Task.Delay(Gap, cancellation).ConfigureAwait(false);
            }

            Connected connected = await questions.Connector.ConnectAsync(cancellation).ConfigureAwait(false);
            if (connected.Channel is not null)
            {
                connects.Add(connected.Attempt.Elapsed.TotalMilliseconds);
                using Negotiated negotiated = await questions.NegotiateAsync(Offer, connected.Channel).ConfigureAwait(false);
                last = negotiated.Attempt.IsAnswered ? negotiated.Attempt : last;
                AddWhereAnswered(roundTrips, negotiated.Attempt);
            }

            misses = roundTrips.Count > answered ? 0 : misses + 1;
        }

        bool usesTls = last is { IsSuccess: true } && last.Selected != RdpProtocols.Rdp;
        return new LinkObservation
        {
            Count = count,
            Answered = roundTrips.Count,
            Connect = new LinkSample(connects),
            RoundTrip = new LinkSample(roundTrips),
            SmallHello = usesTls ? await HelloAsync(0).ConfigureAwait(false) : null,
            LargeHello = usesTls ? await HelloAsync(Padding).ConfigureAwait(false) : null,
        };
    }

    private static void AddWhereAnswered(List<double> times, NegotiationAttempt attempt)
    {
        if (attempt.IsAnswered)
        {
            times.Add(attempt.Elapsed.TotalMilliseconds);
        }
    }

    private async Task<HelloAttempt> HelloAsync(int padding) =>
        await questions.HelloAsync(Offer, ClientHello.Any(questions.Target, padding)).ConfigureAwait(false) with { Padding = padding };
}
