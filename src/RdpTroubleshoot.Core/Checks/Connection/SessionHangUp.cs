using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Connection;

internal sealed class SessionHangUp : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP10020", Area.Connection, "The connection ends at the start of the session")
    {
        Why = "Security is agreed on; the server ends the connection before, or in, MCS connect. The session layer refuses, and gives no reason.",
        Needs = "The answer to an MCS Connect Initial. A server that wants NLA lets nobody get here without a logon.",
        AppliesTo = "Connections to servers that do not want NLA",
        Explains = [Consequences.ClientsSeeHangUp],
        Causes =
        [
            new("the host is drained, or the limit of its connections is reached", "on the host: change logon /query, MaxInstanceCount, quser"),
            new("a broker redirects to a host that does not answer", "its log TerminalServices-SessionBroker"),
            new("the graphics driver or the session stack fails", "on the host: log TerminalServices-LocalSessionManager/Operational, RdpCoreTS"),
        ],
        Manual = ["On the host: Test-RdpHost, and the log TerminalServices-LocalSessionManager/Operational at the time of the test."],
        References = ["MS-RDPBCGR section 1.3.1.1, basic settings exchange", HangUpReference],
    };

    protected override ConnectionStage Stage => ConnectionStage.Session;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        SessionAttempt? session = facts.Seen.Session;
        yield return session switch
        {
            null => NotApplicable("No session was begun: the server wants NLA, or TLS was not reached."),
            { IsSuccess: true } or { ErrorInfo: not null } => Pass($"The server answers up to {session.Reached}."),
            { Outcome: AttemptOutcome.LocalFailure } => NotEvaluated($"Not judged: {session.Describe()}.", ProofOf("MCS connect", session)),
            _ => Fail($"The connection ends at {session.Reached}: {session.Describe()}.", ProofOf(session.Reached, session, "an answer")),
        };
    }
}
