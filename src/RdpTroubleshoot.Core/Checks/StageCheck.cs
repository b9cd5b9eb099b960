using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks;

/// <summary>A check of one stage of a connection: it applies when the connection got that far.</summary>
internal abstract class StageCheck : Check<ConnectionFacts>
{
    /// <summary>The documents that the words for a hang-up rest on.</summary>
    protected const string HangUpReference = "MS Learn: IMsTscAxEvents::OnDisconnected (2308, socket closed)";

    // Sixteen bytes: enough for the head of a TLS record or an X.224 packet, and for a line of 80 columns.
    private const int MostDigits = 32;

    /// <summary>The stage.</summary>
    protected abstract ConnectionStage Stage { get; }

    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Judge(ConnectionFacts facts)
    {
        if (facts.FailedStage is not ConnectionStage failed || failed >= Stage)
        {
            return JudgeStage(facts).Select(finding => StageAdvice.Fill(finding, facts.Seen));
        }

        Attempt end = facts.FirstFailure!;

        // No way to an address is the finding of a check; no way any more, after it was reached, is nobody's.
        bool isLost = end.Outcome == AttemptOutcome.Unreachable && failed > ConnectionStage.Tcp;
        return end.Outcome is AttemptOutcome.LocalFailure or AttemptOutcome.NotTried || isLost
            ? [NotEvaluated($"Not judged: stage {failed} could not be completed from here: {end.Describe()}.", ProofOf($"stage {failed}", end))]
            : [NotApplicable($"Not reached: the connection ends at stage {failed}.")];
    }

    /// <summary>Judges the stage, which was reached, or was not asked for.</summary>
    /// <param name="facts">The facts.</param>
    protected abstract IEnumerable<Finding> JudgeStage(ConnectionFacts facts);

    /// <summary>An attempt as a fact.</summary>
    /// <param name="what">What was tried.</param>
    /// <param name="attempt">How it ended.</param>
    /// <param name="expected">What would be right.</param>
    protected static Proof ProofOf(string what, Attempt attempt, string expected = "")
    {
        string bytes = attempt.IsSuccess || attempt.LastBytes.Length == 0 ? "" : $", last bytes {Last(attempt.LastBytes)}";
        return new Proof(what, $"{attempt.Describe()} after {Milliseconds(attempt)} ms{bytes}", expected);
    }

    /// <summary>The observation has more of them.</summary>
    private static string Last(string digits) => digits.Length <= MostDigits ? digits : "..." + digits.Substring(digits.Length - MostDigits);

    private static string Milliseconds(Attempt attempt) =>
        attempt.Elapsed.TotalMilliseconds.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
}
