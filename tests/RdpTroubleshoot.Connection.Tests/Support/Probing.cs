using System;
using System.Net;
using System.Threading.Tasks;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Peers.Behaviors;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Protocol.Probe;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Support;

/// <summary>Probes a peer and judges what was seen, as Test-RdpConnection does.</summary>
internal static class Probing
{
    /// <summary>Short, because some peers never answer; long enough for a busy machine.</summary>
    public static ProbeOptions Options { get; } = new() { Limit = TimeSpan.FromSeconds(2) };

    public static NetworkCredential Alice { get; } = new("alice", "Passw0rd!");

    public static async Task<ConnectionDiagnosis> DiagnoseAsync(IPEndPoint endPoint, ProbeOptions? options = null, string? target = null) => ConnectionExaminer.Examine(
        await new StageProbe(options ?? Options).RunAsync(target ?? endPoint.Address.ToString(), endPoint.Port, TestContext.Current.CancellationToken));

    public static async Task<ConnectionDiagnosis> DiagnoseAsync(string behavior, ProbeOptions? options = null, PeerSettings? settings = null, string? target = null)
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get(behavior), settings);
        return await DiagnoseAsync(server.EndPoint, options, target);
    }

    /// <summary>All that a failing test should tell.</summary>
    public static string Tell(ConnectionDiagnosis diagnosis) =>
        $"{diagnosis.Verdict} at {diagnosis.Stage}\n{string.Join("\n", diagnosis.Stages)}\n{string.Join("\n", diagnosis.RootCauses)}\n{string.Join("\n", diagnosis.NotJudged)}";
}
