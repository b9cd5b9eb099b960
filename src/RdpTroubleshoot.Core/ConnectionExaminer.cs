using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot;

/// <summary>Judges what a stage probe saw: runs the connection checks and makes a diagnosis of what they find.</summary>
public static class ConnectionExaminer
{
    private static readonly Lazy<IReadOnlyList<Check<ConnectionFacts>>> AllChecks = new(CheckCatalogue<ConnectionFacts>.Load);
    private static readonly Lazy<CauseGraph> AllCauses = new(() => new CauseGraph(Checks, Consequences.All));

    /// <summary>What is known of every connection check, by id.</summary>
    public static IReadOnlyList<CheckInfo> Checks => [.. AllChecks.Value.Select(check => check.Info)];

    /// <summary>What explains what, for connections.</summary>
    public static CauseGraph Causes => AllCauses.Value;

    /// <summary>The diagnosis of a connection. Everything it needs is in memory: it takes a millisecond and waits for nothing.</summary>
    /// <param name="observation">What was seen.</param>
    public static ConnectionDiagnosis Examine(ConnectionObservation observation)
    {
        var facts = new ConnectionFacts(observation);
        IEnumerable<Finding> findings = AllChecks.Value.SelectMany(check => CheckJudge.Judge(check, facts));
        string name = observation.Port == ListenerFacts.DefaultPort ? observation.Target : observation.ToString();
        Diagnosis diagnosis = new Diagnostician(Causes).Diagnose(name, observation.StartedAt, findings);
        return new ConnectionDiagnosis(diagnosis, facts);
    }
}
