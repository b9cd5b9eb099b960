using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Reports;

namespace RdpTroubleshoot.Judgement;

/// <summary>The whole answer about one connection, seen from where it was made.</summary>
public sealed class ConnectionDiagnosis : Diagnosis
{
    /// <summary>A diagnosis with what it rests on.</summary>
    /// <param name="diagnosis">The diagnosis.</param>
    /// <param name="observation">What was seen.</param>
    public ConnectionDiagnosis(Diagnosis diagnosis, ConnectionObservation observation)
        : this(diagnosis, new ConnectionFacts(observation))
    {
    }

    /// <summary>A diagnosis with the facts that it was made from: reading the certificate again would cost more than all checks.</summary>
    internal ConnectionDiagnosis(Diagnosis diagnosis, ConnectionFacts facts)
        : base(diagnosis.ComputerName, diagnosis.ObservedAt, diagnosis.Findings, diagnosis.RootCauses)
    {
        Observation = facts.Seen;
        Port = facts.Seen.Port;
        Stages = StageLines.Of(facts);
        Stage = facts.FailedStage ?? FirstFailingStage();
    }

    /// <summary>A diagnosis of which only the conclusions are left, as after remoting.</summary>
    /// <param name="diagnosis">The diagnosis.</param>
    /// <param name="port">The TCP port.</param>
    /// <param name="stage">The stage at which the connection fails; null when none does.</param>
    /// <param name="stages">What was seen, a line a stage.</param>
    public ConnectionDiagnosis(Diagnosis diagnosis, int port, ConnectionStage? stage, IReadOnlyList<string> stages)
        : base(diagnosis.ComputerName, diagnosis.ObservedAt, diagnosis.Findings, diagnosis.RootCauses)
    {
        Port = port;
        Stage = stage;
        Stages = stages;
    }

    /// <summary>The TCP port.</summary>
    public int Port { get; }

    /// <summary>The stage at which the connection fails; null when none does.</summary>
    public ConnectionStage? Stage { get; }

    /// <summary>What a client shows, for each root cause that is happening: the ends of what they lead to.</summary>
    public IReadOnlyList<string> ClientShows =>
        [.. RootCauses.Where(cause => cause.IsHappening && cause.LeadsTo.Count > 0).Select(cause => cause.LeadsTo[cause.LeadsTo.Count - 1].Title).Distinct()];

    /// <summary>What was seen, a line a stage that was reached.</summary>
    public IReadOnlyList<string> Stages { get; }

    /// <summary>What was seen, stage by stage; null when only the conclusions are left.</summary>
    public ConnectionObservation? Observation { get; }

    /// <summary>Some stages succeed and are still not good enough for a client.</summary>
    private ConnectionStage? FirstFailingStage()
    {
        HashSet<Area> failing = [.. Findings.Where(finding => finding.Outcome == Outcome.Fail).Select(finding => finding.Area)];
        return failing.Contains(Area.Certificate) ? ConnectionStage.Certificate
            : failing.Contains(Area.Authentication) ? ConnectionStage.Nla
            : failing.Contains(Area.Connection) ? ConnectionStage.Session
            : failing.Contains(Area.Link) ? ConnectionStage.Link
            : null;
    }
}
