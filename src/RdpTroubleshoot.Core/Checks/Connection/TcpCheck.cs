using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Connection;

/// <summary>No address accepts a TCP connection, each check for one way in which that happens. A refusal tells more than silence.</summary>
internal abstract class TcpCheck : StageCheck
{
    private static readonly AttemptOutcome[] MostTelling =
        [AttemptOutcome.Refused, AttemptOutcome.Closed, AttemptOutcome.Unreachable, AttemptOutcome.TimedOut];

    protected override ConnectionStage Stage => ConnectionStage.Tcp;

    /// <summary>The ways that are this check's.</summary>
    protected abstract IReadOnlyList<AttemptOutcome> Ways { get; }

    /// <summary>The fault in a sentence.</summary>
    protected abstract string Fault(int port);

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        ConnectionObservation seen = facts.Seen;
        Proof[] proof = [.. seen.Addresses.Select(attempt => ProofOf($"TCP {attempt.Address} port {seen.Port}", attempt, "connected"))];
        if (seen.Address.Length > 0)
        {
            yield return Pass($"{seen.Address} accepts TCP connections on port {seen.Port}.", proof);
        }
        else if (seen.Addresses.All(attempt => attempt.Outcome is AttemptOutcome.LocalFailure or AttemptOutcome.NotTried))
        {
            yield return NotEvaluated("No TCP connection could be tried from here.", proof);
        }
        else
        {
            AttemptOutcome way = MostTelling.FirstOrDefault(outcome => seen.Addresses.Any(attempt => attempt.Outcome == outcome));
            yield return way == AttemptOutcome.NotTried ? NotEvaluated("Not judged: the port answers in a way that no check knows.", proof)
                : Ways.Contains(way) ? Fail(Fault(seen.Port), proof) : NotApplicable("The port does not answer in another way.");
        }
    }
}
