using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.TlsHello;

/// <summary>TLS does not start, each check for one way in which that shows.</summary>
internal abstract class HelloCheck : StageCheck
{
    protected override ConnectionStage Stage => ConnectionStage.Tls;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        if (!facts.UsesTls)
        {
            yield return NotApplicable("The server did not agree to TLS.");
        }
        else if (facts.Seen.Handshake is { IsSuccess: true } handshake)
        {
            yield return Pass($"TLS starts: {handshake}.", ProofOf("TLS handshake", handshake));
        }
        else if (facts.Hello is not HelloAttempt hello)
        {
            yield return NotEvaluated("Not judged: the handshake failed, and a ClientHello of our own was not tried.");
        }
        else if (hello.Outcome is AttemptOutcome.NotTried or AttemptOutcome.LocalFailure or AttemptOutcome.Unreachable || hello is { Outcome: AttemptOutcome.Refused, Alert: null })
        {
            // None of the ways below: the connection for it was refused, or there was no network any more.
            yield return NotEvaluated(
                $"Not judged: the handshake failed ({facts.Seen.Handshake?.Describe() ?? "not tried"}), and a ClientHello of our own did not get to the server: {hello.Describe()}.", ProofOf(hello, facts));
        }
        else
        {
            yield return IsThisWay(hello, facts) ? JudgeHello(hello, facts) : NotApplicable("TLS does not fail in this way.");
        }
    }

    /// <summary>Whether it fails in this check's way.</summary>
    protected abstract bool IsThisWay(HelloAttempt hello, ConnectionFacts facts);

    /// <summary>The finding about it.</summary>
    protected abstract Finding JudgeHello(HelloAttempt hello, ConnectionFacts facts);

    /// <summary>What was agreed on, then what became of the ClientHello.</summary>
    protected static Proof[] ProofOf(HelloAttempt hello, ConnectionFacts facts) =>
    [
        new Proof("negotiation", facts.Agreed!.ToString()),
        ProofOf("ClientHello", hello, "a ServerHello"),
    ];
}
