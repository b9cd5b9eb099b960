using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Mcs;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>
/// MCS connect, where a server lets everybody get that far. When asked for, it goes on to the server's first word about a session
/// (MS-RDPBCGR section 1.3.1.1): channels, client info without a user, licensing.
/// </summary>
internal sealed class SessionStep(RdpProtocols offered, RdpProtocols selected, ProbeOptions options, CancellationToken cancellation)
{
    // Licensing takes a few frames, and servers send others in between.
    private const int MostFrames = 32;

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private Received last = new() { Bytes = [], Outcome = AttemptOutcome.NotTried, Elapsed = TimeSpan.Zero };
    private ConnectResponse? response;
    private string reached = "MCS connect";

    /// <summary>Begins a session.</summary>
    /// <param name="stream">The stream, under TLS where that was selected.</param>
    /// <param name="close">Closes the connection below it.</param>
    public async Task<SessionAttempt> BeginAsync(Stream stream, Action close)
    {
        var frames = new Frames(new Exchange(stream, close), options.Limit, cancellation);
        last = await frames.AskAsync(new ConnectInitial(selected).Encode()).ConfigureAwait(false);
        response = ConnectResponse.Parse(last.Bytes);
        if (response.Outcome != McsOutcome.Accepted)
        {
            return Result(OutcomeOf(response), Describe(response));
        }

        // Under standard RDP security what follows is encrypted by its own means.
        return options.OpenSession && selected != RdpProtocols.Rdp && response.IoChannel is int channel
            ? await AttachAsync(frames, channel).ConfigureAwait(false)
            : Result(AttemptOutcome.Succeeded, "");
    }

    private async Task<SessionAttempt> AttachAsync(Frames frames, int channel)
    {
        reached = "MCS attach";
        last = await frames.AskAsync([.. ErectDomainRequest.Encode(), .. AttachUserRequest.Encode()]).ConfigureAwait(false);
        AttachUserConfirm attached = AttachUserConfirm.Parse(last.Bytes);
        if (attached is not { Outcome: McsOutcome.Accepted, UserId: int user })
        {
            return Verdict() ?? Result(OutcomeOf(attached), Describe(attached));
        }

        foreach (int wanted in new[] { user, channel })
        {
            last = await frames.AskAsync(new ChannelJoinRequest(user, wanted).Encode()).ConfigureAwait(false);
            ChannelJoinConfirm joined = ChannelJoinConfirm.Parse(last.Bytes);
            if (joined.Outcome != McsOutcome.Accepted)
            {
                return Verdict() ?? Result(OutcomeOf(joined), Describe(joined));
            }
        }

        return await ListenAsync(frames, new ClientInfoPdu(user, channel).Encode()).ConfigureAwait(false);
    }

    /// <summary>Says hello without a name and listens until the server says yes, or why not.</summary>
    private async Task<SessionAttempt> ListenAsync(Frames frames, byte[] hello)
    {
        reached = "licensing";
        for (int i = 0; i < MostFrames; i++)
        {
            last = await frames.AskAsync(i == 0 ? hello : []).ConfigureAwait(false);
            if (last.Outcome != AttemptOutcome.Succeeded)
            {
                return Result(last.Outcome, last.Detail);
            }

            ServerPdu pdu = ServerPdu.Parse(last.Bytes);
            reached = pdu.LicenseStatus == LicenseStatus.ValidClient ? "activation" : reached;
            if (Conclude(pdu) is SessionAttempt end)
            {
                return end;
            }
        }

        return Result(AttemptOutcome.Unintelligible, $"{MostFrames} packets and no word about the session");
    }

    /// <summary>The end that a packet means; null when it goes on.</summary>
    private SessionAttempt? Conclude(ServerPdu pdu) => pdu.Kind switch
    {
        ServerPduKind.ErrorInfo when pdu.ErrorInfo is not (null or 0) => Verdict(pdu),
        ServerPduKind.DisconnectUltimatum => Result(AttemptOutcome.Closed, pdu.ToString()),
        ServerPduKind.License when pdu.LicenseStatus is not (LicenseStatus.None or LicenseStatus.ValidClient) => Result(AttemptOutcome.Refused, $"licensing: {pdu.LicenseStatus}"),
        ServerPduKind.License when pdu.LicenseMessage == LicenseMessage.LicenseRequest => Result(AttemptOutcome.Succeeded, "the server asks for a licence"),
        ServerPduKind.DemandActive => Result(AttemptOutcome.Succeeded, ""),
        ServerPduKind.ServerRedirection => Result(AttemptOutcome.Succeeded, "the server sends the client to another one"),
        ServerPduKind.Malformed or ServerPduKind.Truncated => Result(AttemptOutcome.Unintelligible, pdu.ToString()),
        _ => null,
    };

    /// <summary>A server may give its reason in place of any answer.</summary>
    private SessionAttempt? Verdict() => ServerPdu.Parse(last.Bytes) is { Kind: ServerPduKind.ErrorInfo, ErrorInfo: not (null or 0) } pdu ? Verdict(pdu) : null;

    private SessionAttempt Verdict(ServerPdu pdu) => Result(AttemptOutcome.Refused, "Set Error Info") with { ErrorInfo = pdu.ErrorInfo };

    private SessionAttempt Result(AttemptOutcome outcome, string detail) => new()
    {
        Outcome = outcome,
        Detail = detail,
        Elapsed = watch.Elapsed,
        LastBytes = Tail.Of(last.Bytes),
        Requested = offered,
        Reached = reached,
        Result = (int?)response?.Result,
        ServerVersion = response?.ServerVersion ?? 0,
        RequestedEcho = response?.ClientRequestedProtocols,
        EncryptionMethod = (uint)(response?.EncryptionMethod ?? 0),
        EncryptionLevel = (uint)(response?.EncryptionLevel ?? 0),
    };

    private AttemptOutcome OutcomeOf(McsAnswer answer) => answer.Outcome switch
    {
        McsOutcome.Accepted => AttemptOutcome.Succeeded,
        McsOutcome.Refused => AttemptOutcome.Refused,
        McsOutcome.Disconnected => AttemptOutcome.Closed,

        // As much came as is read, and no answer was in it.
        McsOutcome.NoAnswer or McsOutcome.Truncated => last.Outcome == AttemptOutcome.Succeeded ? AttemptOutcome.Unintelligible : last.Outcome,
        _ => AttemptOutcome.Unintelligible,
    };

    private string Describe(McsAnswer answer) => answer.Outcome switch
    {
        McsOutcome.Refused => $"result {answer.Result}",
        McsOutcome.Disconnected => $"an MCS Disconnect Provider Ultimatum, {answer.DisconnectReason}",
        McsOutcome.NoAnswer => last.Detail,
        _ => answer.Why,
    };
}
