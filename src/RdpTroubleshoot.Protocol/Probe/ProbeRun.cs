using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>The probe of one target, from its name to the last question.</summary>
internal sealed class ProbeRun(string target, int port, ProbeOptions options, CancellationToken cancellation)
{
    // What a client of today offers, then each older way by itself: an answer to the first does not tell what else would be accepted.
    private static readonly RdpProtocols[] Offers = [ConnectionFacts.UsualOffer, RdpProtocols.Ssl, RdpProtocols.Rdp];

    // A name with more addresses is a large service; a sample tells enough.
    private const int MostAddresses = 8;

    /// <summary>Asks everything.</summary>
    public async Task<ConnectionObservation> RunAsync()
    {
        DateTime started = DateTime.UtcNow;
        NameResolution resolution = await NameStep.ResolveAsync(target, options, cancellation).ConfigureAwait(false);
        var seen = new ConnectionObservation { Target = target, Port = port, StartedAt = started, Resolution = resolution };
        if (!resolution.IsSuccess)
        {
            return seen;
        }

        Connected[] connected = await Task.WhenAll(resolution.Addresses.Take(MostAddresses).Select(ConnectAsync)).ConfigureAwait(false);
        seen = seen with { Addresses = [.. connected.Select(one => one.Attempt)] };
        Connected? first = connected.FirstOrDefault(one => one.Attempt.IsSuccess);
        foreach (Connected other in connected.Where(one => one != first))
        {
            other.Channel?.Dispose();
        }

        if (first is null)
        {
            return seen;
        }

        var questions = new Questions(target, new Connector(IPAddress.Parse(first.Attempt.Address), port, options), options, cancellation);
        return await AskAsync(seen, questions, first.Channel).ConfigureAwait(false);
    }

    private Task<Connected> ConnectAsync(string address) => new Connector(IPAddress.Parse(address), port, options).ConnectAsync(cancellation);

    private async Task<ConnectionObservation> AskAsync(ConnectionObservation seen, Questions questions, Channel? first)
    {
        Task<UdpAttempt>? udp = options.Udp ? UdpStep.AskAsync(questions.Connector, cancellation) : null;
        seen = await NegotiateAsync(seen, questions, first).ConfigureAwait(false);
        if (seen.Negotiations.FirstOrDefault(attempt => attempt.IsSuccess) is NegotiationAttempt agreed)
        {
            seen = await AskOfTlsAsync(seen, questions, agreed).ConfigureAwait(false);

            // A server that does not even challenge never gets to the credentials, and must not count as one that refused them.
            bool challenges = seen.Nla?.Outcome is AttemptOutcome.Succeeded or AttemptOutcome.Refused;
            seen = seen with { Logon = challenges ? await questions.LogonAsync(agreed).ConfigureAwait(false) : null };
        }
        else
        {
            seen = seen with { Hold = await questions.HoldAsync(seen.Negotiations[0]).ConfigureAwait(false) };
        }

        return seen with
        {
            Link = options.LinkCount == 0 ? null : await new LinkMeter(questions, options, cancellation).MeasureAsync().ConfigureAwait(false),
            Udp = udp is null ? null : await udp.ConfigureAwait(false),
        };
    }

    /// <summary>The further stages go over the first connection that was agreed on.</summary>
    private static async Task<ConnectionObservation> NegotiateAsync(ConnectionObservation seen, Questions questions, Channel? first)
    {
        var negotiations = new List<NegotiationAttempt>();
        Channel? given = first;
        foreach (RdpProtocols offer in Offers)
        {
            using Negotiated negotiated = await questions.NegotiateAsync(offer, given).ConfigureAwait(false);
            given = null;
            bool isFirst = negotiated.Attempt.IsSuccess && !negotiations.Exists(attempt => attempt.IsSuccess);
            negotiations.Add(negotiated.Attempt);
            if (isFirst)
            {
                seen = await questions.GoOnAsync(seen, negotiated).ConfigureAwait(false);
            }

            if (!negotiations[0].IsAnswered)
            {
                // Whoever does not answer the usual offer is not asked again and again.
                break;
            }
        }

        return seen with { Negotiations = negotiations };
    }

    private async Task<ConnectionObservation> AskOfTlsAsync(ConnectionObservation seen, Questions questions, NegotiationAttempt agreed)
    {
        bool failed = seen.Handshake is { IsSuccess: false };
        if (seen.Handshake is null || !(failed || options.EnumerateTls))
        {
            return seen;
        }

        var sweep = new TlsSweep(questions, agreed.Offered, options);
        seen = seen with { Hellos = await sweep.AskAsync(suites: options.EnumerateTls).ConfigureAwait(false) };

        // The server answers, and its handshake only took too long: one of the two machines is busy, and that is no fault of TLS.
        bool isSlow = seen.Handshake is { Outcome: AttemptOutcome.TimedOut } && seen.Hellos[0].IsSuccess;
        return isSlow ? await questions.GoOnWithPatienceAsync(seen, agreed.Offered).ConfigureAwait(false) : seen;
    }
}
