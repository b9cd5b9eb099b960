using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using RdpTroubleshoot.Connection.Tests.Support;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Peers.Behaviors;
using RdpTroubleshoot.Peers.Network;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Protocol.Probe;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Probe;

/// <summary>A network of our own between probe and server, with one fault at a time.</summary>
public class NetworkFaultTests
{
    private static readonly ProbeOptions Measuring = new() { Limit = TimeSpan.FromSeconds(3), LinkCount = 20 };

    [RealPeerFact(nameof(Installed.Namespaces))]
    public async Task A_healthy_network_has_no_finding()
    {
        ConnectionDiagnosis diagnosis = await ProbeAsync(LinkFaults.None);
        Assert.True(diagnosis.IsHealthy, Probing.Tell(diagnosis));
        Assert.Equal(20, diagnosis.Observation!.Link!.Answered);
    }

    [RealPeerFact(nameof(Installed.Namespaces))]
    public async Task Loss_is_named()
    {
        ConnectionDiagnosis diagnosis = await ProbeAsync(new LinkFaults { Loss = 0.15 }, Measuring with { LinkCount = 40 });
        Assert.True(diagnosis.RootCauses.Any(cause => cause.CheckId is "RDP11001" or "RDP11002"), Probing.Tell(diagnosis));
    }

    [RealPeerFact(nameof(Installed.Namespaces))]
    public async Task Delay_is_named()
    {
        ConnectionDiagnosis diagnosis = await ProbeAsync(new LinkFaults { Delay = TimeSpan.FromMilliseconds(160) });
        Assert.True(diagnosis.Verdict == Verdict.AtRisk && diagnosis.RootCauses[0].CheckId == "RDP11003", Probing.Tell(diagnosis));
        Assert.InRange(diagnosis.Observation!.Link!.Connect.Median, 300, 600);
    }

    [RealPeerFact(nameof(Installed.Namespaces))]
    public async Task Packets_of_full_size_that_vanish_are_named()
    {
        ConnectionDiagnosis diagnosis = await ProbeAsync(new LinkFaults { DropLargerThan = 1200 });
        Assert.True(diagnosis.Verdict == Verdict.Failing && diagnosis.RootCauses.Any(cause => cause.CheckId == "RDP11005"), Probing.Tell(diagnosis));
    }

    [RealPeerFact(nameof(Installed.Namespaces))]
    public async Task A_firewall_that_drops_is_told_from_one_that_rejects()
    {
        ConnectionDiagnosis silent = await ProbeAsync(new LinkFaults { DropTcpPorts = [LoopbackAddresses.RdpPort] }, Probing.Options);
        Assert.True(silent.RootCauses[0].CheckId == "RDP10003" && silent.Stage == ConnectionStage.Tcp, Probing.Tell(silent));
        ConnectionDiagnosis rejects = await ProbeAsync(new LinkFaults { RejectTcpPorts = [LoopbackAddresses.RdpPort] }, Probing.Options);
        Assert.True(rejects.RootCauses[0].CheckId is "RDP10004" or "RDP10002", Probing.Tell(rejects));
    }

    private static async Task<ConnectionDiagnosis> ProbeAsync(LinkFaults faults, ProbeOptions? options = null)
    {
        using FaultyNetwork network = FaultyNetwork.Create();
        network.ToServer = faults;
        network.ToClient = faults;
        var endPoint = new IPEndPoint(FaultyNetwork.ServerAddress, LoopbackAddresses.RdpPort);
        await using var server = FaultServer.Start([network.Server.Listen(endPoint)], _ => BehaviorCatalogue.Get("healthy"));

        // A socket belongs to the network of the thread that makes it.
        return await Probing.DiagnoseAsync(endPoint, (options ?? Measuring) with { NewSocket = _ => network.Client.CreateSocket() });
    }
}
