using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Protocol.Asn1;
using RdpTroubleshoot.Protocol.Ntlm;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.CredSsp;

/// <summary>One conversation with a server: asks, keeps what was learnt, and makes the result when it ends.</summary>
internal sealed class Conversation(Stream tls, Func<DateTime> clock)
{
    private readonly TsRequestStream stream = new(tls);
    private byte[] lastBytes = [];
    private DateTime? sentAt;
    private DateTime? receivedAt;
    private ChallengeMessage? challenge;

    /// <summary>The last message of the server.</summary>
    public TsRequest? Answer { get; private set; }

    /// <summary>How many messages were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>The version that both ends speak.</summary>
    public int Version => Math.Min(Answer?.Version ?? TsRequest.HighestVersion, TsRequest.HighestVersion);

    /// <summary>Sends a message and takes the answer; gives the result when that was the end, and null when it goes on.</summary>
    public async Task<NlaResult?> AskAsync(TsRequest request, CancellationToken cancellation)
    {
        byte[] message = request.Encode();
        sentAt ??= clock();
        Received sent = await stream.SendAsync(message, cancellation).ConfigureAwait(false);
        Sent++;
        if (sent.State != ReceiveState.Done)
        {
            return Ended(sent);
        }

        Received received = await stream.ReceiveAsync(cancellation).ConfigureAwait(false);
        if (received.Bytes.Length > 0)
        {
            receivedAt ??= clock();
            lastBytes = received.Bytes;
        }

        return received.State == ReceiveState.Done ? Take(received.Bytes) : Ended(received);
    }

    /// <summary>Takes a token for an NTLM challenge; what is wrong with it in words, or empty.</summary>
    public string TakeChallenge(byte[] token)
    {
        Parsed<ChallengeMessage> parsed = ChallengeMessage.Parse(token);
        challenge = parsed.Value ?? challenge;
        return parsed.Why;
    }

    /// <summary>The result, with all that was learnt.</summary>
    public NlaResult Result(NlaOutcome outcome, string why = "", uint? errorCode = null, uint? packageStatus = null) => new()
    {
        Outcome = outcome,
        Why = why,
        ErrorCode = errorCode,
        PackageStatus = packageStatus,
        PeerVersion = Answer?.Version,
        Challenge = challenge,
        MessagesSent = Sent,
        LastBytes = [.. lastBytes.Take(NlaResult.MaximumKept)],
        SentAt = sentAt,
        ReceivedAt = receivedAt,
    };

    private NlaResult? Take(byte[] bytes)
    {
        if (bytes[0] != DerTag.Sequence)
        {
            return Result(NlaOutcome.NotCredSsp, "it does not begin like a message of CredSSP");
        }

        Parsed<TsRequest> parsed = TsRequest.Parse(bytes);
        if (!parsed.IsUnderstood)
        {
            return Result(NlaOutcome.Malformed, parsed.Why);
        }

        Answer = parsed.Value;
        const uint success = 0;
        return Answer.Version < TsRequest.LowestVersion ? Result(NlaOutcome.Malformed, $"version {Answer.Version}, which does not exist")
            : Answer.ErrorCode is uint code and not success ? Result(NlaOutcome.Refused, errorCode: code)
            : null;
    }

    private NlaResult Ended(Received received)
    {
        string part = received.Bytes.Length == 0 ? "without an answer" : $"{received.Bytes.Length} bytes into the answer";
        return received.State switch
        {
            ReceiveState.Closed => Result(Sent == 1 ? NlaOutcome.Closed : NlaOutcome.ClosedAfterToken, $"closed after message {Sent}, {part}"),
            ReceiveState.Reset => Result(NlaOutcome.Reset, $"reset after message {Sent}, {part}"),
            _ => Result(NlaOutcome.TransportFailed, $"{received.Why} after message {Sent}, {part}"),
        };
    }
}
