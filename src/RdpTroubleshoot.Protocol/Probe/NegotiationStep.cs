using System;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Negotiation;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>Sends one X.224 connection request and says what came of it.</summary>
internal static class NegotiationStep
{
    // Enough to recognize a foreign protocol by its first words.
    private const int BannerLength = 8;

    /// <summary>Offers protocols on a new connection.</summary>
    public static async Task<NegotiationAttempt> AskAsync(Channel channel, RdpProtocols offer, ProbeOptions options, CancellationToken cancellation)
    {
        byte[] request = new NegotiationRequest(offer, options.Cookie).Encode();
        Received received = await channel.AskAsync(request, Missing, NegotiationAnswer.MaximumLength, options.Limit, cancellation).ConfigureAwait(false);
        NegotiationAnswer answer = NegotiationAnswer.Parse(received.Bytes);
        return new NegotiationAttempt
        {
            Offered = offer,
            Outcome = OutcomeOf(answer, offer, received),
            Selected = answer.Outcome switch
            {
                NegotiationOutcome.Selected => answer.SelectedProtocol,
                NegotiationOutcome.NotNegotiated => RdpProtocols.Rdp,
                _ => null,
            },
            FailureCode = answer.FailureCode,
            Capabilities = answer.Capabilities,
            SourceReference = answer.SourceReference,
            Speaks = answer.ForeignProtocol == ForeignProtocol.Unknown ? "" : answer.ForeignProtocol.ToString(),
            Detail = Describe(answer, offer, received),
            Elapsed = received.Elapsed,
            LastBytes = Tail.Of(received.Bytes),
        };
    }

    private static int Missing(byte[] bytes, int count)
    {
        FrameHeader header = FrameHeader.Read(bytes, count, NegotiationAnswer.MaximumLength);
        return header.State == FrameState.Foreign ? Math.Max(0, BannerLength - count) : header.Missing(count);
    }

    private static AttemptOutcome OutcomeOf(NegotiationAnswer answer, RdpProtocols offer, Received received) => answer.Outcome switch
    {
        NegotiationOutcome.Selected => answer.SelectsFrom(offer) ? AttemptOutcome.Succeeded : AttemptOutcome.Unintelligible,
        NegotiationOutcome.NotNegotiated => AttemptOutcome.Succeeded,
        NegotiationOutcome.Refused => AttemptOutcome.Refused,
        NegotiationOutcome.Disconnected => AttemptOutcome.Closed,

        // As much came as is read, and no answer was in it.
        NegotiationOutcome.NoAnswer or NegotiationOutcome.Truncated => received.Outcome == AttemptOutcome.Succeeded ? AttemptOutcome.Unintelligible : received.Outcome,
        _ => AttemptOutcome.Unintelligible,
    };

    private static string Describe(NegotiationAnswer answer, RdpProtocols offer, Received received) => answer.Outcome switch
    {
        NegotiationOutcome.Selected when !answer.SelectsFrom(offer) => $"it selects {answer.SelectedProtocol}, which was not on offer",
        NegotiationOutcome.Refused => answer.FailureCode.ToString(),
        NegotiationOutcome.NoAnswer => received.Detail,
        _ => answer.Why,
    };
}
