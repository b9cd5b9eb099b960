using System;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Tls;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>The questions to one address, one connection each.</summary>
internal sealed class Questions(string target, Connector connector, ProbeOptions options, CancellationToken cancellation)
{
    private const int Patience = 4;
    private const RdpProtocols NlaProtocols = RdpProtocols.Hybrid | RdpProtocols.HybridEx;

    /// <summary>Makes the connections.</summary>
    public Connector Connector => connector;

    /// <summary>The name that the user typed.</summary>
    public string Target => target;

    /// <summary>Offers protocols.</summary>
    /// <param name="offer">What to offer.</param>
    /// <param name="given">A fresh connection; null to make one.</param>
    public async Task<Negotiated> NegotiateAsync(RdpProtocols offer, Channel? given = null)
    {
        Channel? channel = given;
        if (channel is null)
        {
            Connected connected = await connector.ConnectAsync(cancellation).ConfigureAwait(false);
            if (connected.Channel is null)
            {
                AddressAttempt failed = connected.Attempt;
                return new Negotiated(new NegotiationAttempt { Offered = offer, Outcome = OutcomeOf(failed), Detail = "TCP: " + failed.Detail, Elapsed = failed.Elapsed }, null);
            }

            channel = connected.Channel;
        }

        return new Negotiated(await NegotiationStep.AskAsync(channel, offer, options, cancellation).ConfigureAwait(false), channel);
    }

    /// <summary>Goes on where a negotiation succeeded: TLS, then NLA or MCS, as the server selected.</summary>
    public async Task<ConnectionObservation> GoOnAsync(ConnectionObservation seen, Negotiated negotiated)
    {
        Channel channel = negotiated.Channel!;
        RdpProtocols selected = negotiated.Attempt.Selected ?? RdpProtocols.Rdp;
        var session = new SessionStep(negotiated.Attempt.Offered, selected, options, cancellation);
        if (selected == RdpProtocols.Rdp)
        {
            return seen with { Session = await session.BeginAsync(channel.Stream, channel.Dispose).ConfigureAwait(false) };
        }

        using var tls = new TlsLayer(channel, target);
        seen = seen with { Handshake = await tls.HandshakeAsync(options.Limit, cancellation).ConfigureAwait(false) };
        return !seen.Handshake.IsSuccess ? seen
            : (selected & NlaProtocols) != 0 ? seen with { Nla = await NlaStep.ChallengeAsync(tls, options.Limit, cancellation).ConfigureAwait(false) }
            : selected == RdpProtocols.Ssl ? seen with { Session = await session.BeginAsync(tls.Stream, tls.Close).ConfigureAwait(false) }
            : seen;
    }

    /// <summary>Negotiates and goes on once more, with several times the limit; what was seen stays when it does not get that far.</summary>
    public async Task<ConnectionObservation> GoOnWithPatienceAsync(ConnectionObservation seen, RdpProtocols offer)
    {
        var patient = new Questions(target, connector, options with { Limit = TimeSpan.FromTicks(Patience * options.Limit.Ticks) }, cancellation);
        using Negotiated negotiated = await patient.NegotiateAsync(offer).ConfigureAwait(false);
        return negotiated.Attempt.IsSuccess ? await patient.GoOnAsync(seen, negotiated).ConfigureAwait(false) : seen;
    }

    /// <summary>Sends a ClientHello of our own.</summary>
    public async Task<HelloAttempt> HelloAsync(RdpProtocols offer, ClientHello hello)
    {
        using Negotiated negotiated = await NegotiateAsync(offer).ConfigureAwait(false);
        NegotiationAttempt attempt = negotiated.Attempt;
        return attempt.IsSuccess
            ? await HelloStep.AskAsync(negotiated.Channel!, hello, options, cancellation).ConfigureAwait(false)
            : new HelloAttempt { OfferedVersion = (int)hello.Versions[0], Outcome = AttemptOutcome.NotTried, Detail = "negotiation: " + attempt.Describe(), Elapsed = attempt.Elapsed };
    }

    /// <summary>Logs on, when there are credentials and the server does NLA; null otherwise.</summary>
    public async Task<LogonAttempt?> LogonAsync(NegotiationAttempt agreed)
    {
        if (options.Credential is null || ((agreed.Selected ?? RdpProtocols.Rdp) & NlaProtocols) == 0)
        {
            return null;
        }

        return options.Guard is LogonGuard guard
            ? await guard.TryAsync(target, () => LogonOnceAsync(agreed), cancellation).ConfigureAwait(false)
            : await LogonOnceAsync(agreed).ConfigureAwait(false);
    }

    private async Task<LogonAttempt> LogonOnceAsync(NegotiationAttempt agreed)
    {
        using Negotiated negotiated = await NegotiateAsync(agreed.Offered).ConfigureAwait(false);
        if (!negotiated.Attempt.IsSuccess)
        {
            return new LogonAttempt { Outcome = AttemptOutcome.LocalFailure, Detail = "negotiation: " + negotiated.Attempt.Describe() };
        }

        using var tls = new TlsLayer(negotiated.Channel!, target);
        HandshakeAttempt handshake = await tls.HandshakeAsync(options.Limit, cancellation).ConfigureAwait(false);
        return handshake.IsSuccess
            ? await NlaStep.LogonAsync(tls, target, options, cancellation).ConfigureAwait(false)
            : new LogonAttempt { Outcome = AttemptOutcome.LocalFailure, Detail = "TLS: " + handshake.Describe() };
    }

    /// <summary>Without a channel a success is one that was reset at once; and a port that refuses now says nothing in words of RDP.</summary>
    private static AttemptOutcome OutcomeOf(AddressAttempt attempt) => attempt.Outcome switch
    {
        AttemptOutcome.Succeeded => AttemptOutcome.Reset,
        AttemptOutcome.Refused => AttemptOutcome.Unreachable,
        AttemptOutcome other => other,
    };

    /// <summary>Sends nothing and waits, where a connection request was not answered by an RDP server; null where that would tell nothing.</summary>
    public async Task<HoldAttempt?> HoldAsync(NegotiationAttempt usual)
    {
        if (usual.IsAnswered)
        {
            return null;
        }

        Connected connected = await connector.ConnectAsync(cancellation).ConfigureAwait(false);
        if (connected.Channel is null)
        {
            return new HoldAttempt { Outcome = OutcomeOf(connected.Attempt), Detail = "TCP: " + connected.Attempt.Detail };
        }

        using Channel channel = connected.Channel;
        return await HoldStep.WaitAsync(channel, cancellation).ConfigureAwait(false);
    }
}
