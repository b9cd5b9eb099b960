using System.Collections.Generic;
using RdpTroubleshoot.Protocol.CredSsp;
using RdpTroubleshoot.Protocol.Mcs;
using RdpTroubleshoot.Protocol.Negotiation;
using RdpTroubleshoot.Protocol.Ntlm;
using RdpTroubleshoot.Protocol.Tests.Mcs;
using RdpTroubleshoot.Protocol.Tests.Negotiation;
using RdpTroubleshoot.Protocol.Tests.Ntlm;
using RdpTroubleshoot.Protocol.Tests.Tls;
using RdpTroubleshoot.Protocol.Tests.Udp;
using RdpTroubleshoot.Protocol.Tls;
using RdpTroubleshoot.Protocol.Udp;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Tests.Fuzz;

/// <summary>Every parser of what a peer sends. A new one is one more line of <see cref="All"/>.</summary>
internal static class FuzzTargets
{
    private const uint Sequence = 0x12345678;

    private static readonly string[] Negotiations =
    [
        Answers.Specification, Answers.Windows, Answers.WindowsWantsNla, Answers.XrdpWithoutCertificate, Answers.Bare, Answers.XrdpDisconnects,
    ];

    private static readonly string[] Flights =
    [
        Hellos.Tls13, Hellos.Retry, Hellos.Tls12, Hellos.Tls12InOneRecord, Hellos.Tls10, Hellos.Tls10Ephemeral, Hellos.ProtocolVersion, Hellos.XrdpInClear,
    ];

    private static readonly string[] Pdus =
    [
        McsPackets.ValidClient, McsPackets.LicenseRequest, McsPackets.ErrorInfo, McsPackets.DemandActive, McsPackets.Redirection, McsPackets.Ultimatum,
    ];

    private static readonly string[] Syns = [SynAnswers.Version2, SynAnswers.WithoutVersion, SynAnswers.VersionNotValid, SynAnswers.WithCorrelation];

    // A challenge (MS-CSSP section 2.2.1: version 6, one token), and a refusal with STATUS_LOGON_FAILURE.
    private static readonly string[] TsRequests =
    [
        "30 1b a0 03 02 01 06 a1 14 30 12 30 10 a0 0e 04 0c 4e 54 4c 4d 53 53 50 00 02 00 00 00",
        "30 0d a0 03 02 01 06 a4 06 02 04 c0 00 00 6d",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new(nameof(FrameHeader), Negotiations, ParseHeader),
        new(nameof(NegotiationAnswer), Negotiations, ParseNegotiation),
        new(nameof(HelloAnswer), Flights, ParseHello),
        new(nameof(ConnectResponse), [McsPackets.Response, McsPackets.TlsResponse, McsPackets.Refusal, McsPackets.Ultimatum], input => JudgeMcs(ConnectResponse.Parse(input), input)),
        new(nameof(AttachUserConfirm), [McsPackets.AttachUserConfirm, McsPackets.Ultimatum], input => JudgeMcs(AttachUserConfirm.Parse(input), input)),
        new(nameof(ChannelJoinConfirm), [McsPackets.ChannelJoinConfirm, McsPackets.Ultimatum], input => JudgeMcs(ChannelJoinConfirm.Parse(input), input)),
        new(nameof(ServerPdu), Pdus, ParsePdu),
        new(nameof(SynAnswer), Syns, ParseSyn),
        new(nameof(ChallengeMessage), [Specification.Challenge], ParseChallenge),
        new(nameof(TsRequest), TsRequests, ParseTsRequest),
    ];

    private static FuzzVerdict ParseHeader(byte[] input)
    {
        const int limit = 1000;
        FrameHeader header = FrameHeader.Read(input, limit);
        int missing = header.Missing(input.Length);
        return new(header.State.ToString(), missing is < 0 or > limit ? $"it wants {missing} bytes more" : null);
    }

    private static FuzzVerdict ParseNegotiation(byte[] input)
    {
        NegotiationAnswer answer = NegotiationAnswer.Parse(input);
        bool isGood = answer.Outcome is NegotiationOutcome.Selected or NegotiationOutcome.Refused;
        return FuzzTarget.Judge(answer.Outcome, isGood, answer.Why, answer.Bytes, NegotiationAnswer.MaximumLength, input, answer);
    }

    /// <summary>An answer that a reader may stop at is never one that was cut.</summary>
    private static FuzzVerdict ParseHello(byte[] input)
    {
        HelloAnswer answer = HelloAnswer.Parse(input);
        bool isGood = answer.Outcome == HelloOutcome.Alert || answer is { Outcome: HelloOutcome.ServerHello, IsFlightComplete: true };
        bool isCut = answer.Outcome is HelloOutcome.NoAnswer or HelloOutcome.Truncated && input.Length < HelloAnswer.MaximumLength;
        FuzzVerdict verdict = FuzzTarget.Judge(answer.Outcome, isGood, answer.Why, answer.Bytes, HelloAnswer.KeptLength, input, answer);
        return HelloAnswer.IsComplete(input, input.Length) && isCut ? new(verdict.Outcome, "cut, and said to be complete")
            : answer.Outcome == HelloOutcome.ServerHello && (answer.Version is null || answer.CipherSuite is null) ? new(verdict.Outcome, "a choice of nothing")
            : verdict;
    }

    private static FuzzVerdict JudgeMcs(McsAnswer answer, byte[] input) => FuzzTarget.Judge(
        answer.Outcome, answer.Outcome == McsOutcome.Accepted, answer.Why, answer.Bytes, McsAnswer.KeptLength, input, answer);

    private static FuzzVerdict ParsePdu(byte[] input)
    {
        ServerPdu pdu = ServerPdu.Parse(input);
        return FuzzTarget.Judge(pdu.Kind, pdu.Kind == ServerPduKind.DemandActive, pdu.Why, pdu.Bytes, McsAnswer.KeptLength, input, pdu);
    }

    /// <summary>Every fact of a challenge is read: names and times are taken apart only then.</summary>
    private static FuzzVerdict ParseChallenge(byte[] input)
    {
        Parsed<ChallengeMessage> parsed = ChallengeMessage.Parse(input);
        ChallengeMessage? challenge = parsed.Value;
        string facts = $"{challenge?.NetBiosComputerName}{challenge?.DnsForestName}{challenge?.Timestamp}{challenge?.Version}";
        return new(challenge is null ? "Malformed" : challenge.NetBiosComputerName is null ? "Nameless" : "Named", !parsed.IsUnderstood && parsed.Why.Length == 0 ? "no words" : facts.Length > input.Length + 100 ? "more facts than bytes" : null);
    }

    private static FuzzVerdict ParseTsRequest(byte[] input)
    {
        Parsed<TsRequest> parsed = TsRequest.Parse(input);
        int missing = TsRequest.Missing(input, input.Length);
        return new(
            parsed.Value is null ? "Malformed" : parsed.Value.ErrorCode is null ? "Token" : "Refusal",
            !parsed.IsUnderstood && parsed.Why.Length == 0 ? "no words"
            : missing is < 0 or > TsRequest.MaximumLength ? $"it wants {missing} bytes more"
            : parsed.IsUnderstood && missing > 0 ? "whole, and said to be cut"
            : null);
    }

    private static FuzzVerdict ParseSyn(byte[] input)
    {
        SynAnswer answer = SynAnswer.Parse(input, Sequence);
        return FuzzTarget.Judge(answer.Outcome, answer.Outcome == SynOutcome.Answered, answer.Why, answer.Bytes, SynAnswer.KeptLength, input, answer);
    }
}
