using System;
using System.Linq;
using System.Threading.Tasks;
using RdpTroubleshoot.Connection.Tests.Support;
using RdpTroubleshoot.Peers.Behaviors;
using RdpTroubleshoot.Peers.RealPeers;
using RdpTroubleshoot.Peers.Server;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Peers;

/// <summary>What a client that others wrote makes of the fault server.</summary>
public class XfreerdpTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [RealPeerTheory(nameof(Installed.Xfreerdp))]
    [InlineData("healthy", "Passw0rd!", null)]
    [InlineData("credssp-2", "Passw0rd!", null)]
    [InlineData("tls-only", "any", null)]
    [InlineData("healthy", "wrong", "ERRCONNECT_LOGON_FAILURE")]
    [InlineData("nla-wrong-public-key", "Passw0rd!", "Could not verify public key echo")]
    [InlineData("nla-error:0xC0000234", "Passw0rd!", "ERRCONNECT_ACCOUNT_LOCKED_OUT")]
    [InlineData("negotiation-failure:3", "Passw0rd!", "SSL_CERT_NOT_ON_SERVER")]
    [InlineData("error-info:7", "Passw0rd!", "ERRINFO_SERVER_DENIED_CONNECTION")]
    public async Task A_client_that_others_wrote_sees_what_the_server_plays(string behavior, string password, string? error)
    {
        using VirtualDisplay display = await VirtualDisplay.StartAsync();
        await using var server = FaultServer.Start(LoopbackAddresses.Free(), BehaviorCatalogue.Get(behavior));
        (int? code, string log) = await new XfreerdpClient(display).AuthenticateAsync(server.EndPoint, "alice", password);
        await server.WaitAsync(1, Limit);
        string all = $"exit code {code}\n{log}\n{string.Join('\n', server.Connections.AsEnumerable())}";
        Assert.True(error is null == (code == 0), all);
        Assert.True(error is null || log.Contains(error, StringComparison.Ordinal), all);
        Assert.All(server.Connections, record => Assert.Empty(record.Note));
    }
}
