using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks;

/// <summary>
/// A check of what a client on the machine itself sees of the listener. What fails there fails without a network; what works there and
/// fails for others is a matter of the path.
/// </summary>
internal abstract class OwnConnectionCheck : Check<HostFacts>
{
    /// <summary>The stages that this check is about.</summary>
    protected abstract IReadOnlyList<ConnectionStage> Stages { get; }

    public sealed override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<ConnectionFacts> observed = NeedAnswer(facts.Listener.OwnConnection);
        yield return observed.IsAbsent
            ? NotApplicable("Nothing listens on the RDP port.")
            : JudgeConnection(observed.Value, observed.Source);
    }

    /// <summary>The fault in a sentence.</summary>
    protected abstract string Fault(Attempt end);

    private Finding JudgeConnection(ConnectionFacts connection, string source)
    {
        if (connection.FailedStage is not ConnectionStage stage)
        {
            return Pass(
                "A client on this machine gets through. If others do not, a firewall or the path between is the place to look.",
                new Proof("listener from this machine", connection.Agreed!.ToString(), "", source));
        }

        Attempt end = connection.FirstFailure!;
        string bytes = end.LastBytes.Length == 0 ? "" : $", last bytes {end.LastBytes}";
        var proof = new Proof($"listener from this machine, stage {stage}", end.Describe() + bytes, "ok", source);
        return end.Outcome is AttemptOutcome.LocalFailure or AttemptOutcome.NotTried ? NotEvaluated($"Not judged: the probe failed at stage {stage}: {end.Describe()}.", proof)
            : !System.Linq.Enumerable.Contains(Stages, stage) ? NotApplicable($"The connection ends at stage {stage}.")
            : Fail(Fault(end), proof);
    }
}
