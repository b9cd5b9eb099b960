using System;
using System.Threading.Tasks;
using RdpTroubleshoot.Connection.Tests.Support;
using RdpTroubleshoot.Peers.Behaviors;
using RdpTroubleshoot.Peers.Server;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Peers;

public class SessionTests
{
    private const string Ultimatum = "0300000902f0802080";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("error-info:7", 1, "0300002502f08068000103eb708016" + "16001700ea03ea030100000108002f000000" + "07000000" + Ultimatum)]
    [InlineData("error-info:0x112F", 1, "0300002502f08068000103eb708016" + "16001700ea03ea030100000108002f000000" + "2f110000" + Ultimatum)]
    [InlineData("error-info:7", 0, Ultimatum)]
    [InlineData("ultimatum-after-license", 1, Ultimatum)]
    [InlineData("close-after-license", 1, "")]
    [InlineData("reset-after-license", 1, "reset")]
    public async Task A_session_that_is_refused_is_refused_after_licensing(string behavior, byte early, string last)
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get(behavior));
        await using RawClient client = await RawClient.SecureAsync(server.EndPoint, 1);
        await client.SendAsync(SessionClient.ConnectInitial(1, early));
        string response = await SessionClient.ReceivePacketAsync(client);
        Assert.Contains("7f66", response);
        Assert.Contains("0a0100", response);
        Assert.Equal(last, await SessionClient.StartAsync(client));
        ConnectionRecord record = Assert.Single(await server.WaitAsync(1, Limit));
        Assert.Equal(Stage.Session, record.Stage);
        Assert.Equal(last.Length > Ultimatum.Length, record.SentErrorInfo);
    }

    [Theory]
    [InlineData("close-on-connect-initial", "")]
    [InlineData("reset-on-connect-initial", "reset")]
    [InlineData("ultimatum-on-connect-initial", "0300000902f0802180")]
    public async Task A_server_that_ends_at_the_connect_initial_read_it(string behavior, string answer)
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get(behavior));
        await using RawClient client = await RawClient.SecureAsync(server.EndPoint, 1);
        await client.SendAsync(SessionClient.ConnectInitial(1, 1));
        Assert.Equal(answer, await client.ReceiveAllAsync());
        ConnectionRecord record = Assert.Single(await server.WaitAsync(1, Limit));
        Assert.Equal(Stage.McsConnectInitial, record.Stage);
        Assert.Equal(0x00080004u, record.ClientCore!.Version);
    }

    [Fact]
    public async Task A_refused_connect_initial_has_the_result()
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get("mcs-result:14"));
        await using RawClient client = await RawClient.SecureAsync(server.EndPoint, 1);
        await client.SendAsync(SessionClient.ConnectInitial(1, 1));
        Assert.Matches("^030000[0-9a-f]{2}02f0807f66[0-9a-f]{2}0a010e", await SessionClient.ReceivePacketAsync(client));
    }

    [Fact]
    public async Task A_client_that_repeats_another_protocol_than_the_selected_one_is_dropped()
    {
        await using var server = FaultServer.Start(Healthy.TlsOnly);
        await using RawClient client = await RawClient.SecureAsync(server.EndPoint, 1);
        await client.SendAsync(SessionClient.ConnectInitial(0, 1));
        Assert.Equal("", await client.ReceiveAllAsync());
        Assert.Contains("serverSelectedProtocol", Assert.Single(await server.WaitAsync(1, Limit)).Note);
    }

    [Fact]
    public async Task Standard_security_has_a_proprietary_certificate_of_2048_bits_and_rc4()
    {
        await using var server = FaultServer.Start(Healthy.StandardOnly);
        await using RawClient client = await RawClient.OfferAsync(server.EndPoint, 0);
        await client.ReceiveAsync(19);
        await client.SendAsync(SessionClient.ConnectInitial(0, 1));
        string response = await SessionClient.ReceivePacketAsync(client);
        Assert.Contains("020c", response);
        Assert.Contains("0200000002000000" + "20000000", response);
        Assert.Contains("52534131" + "08010000" + "00080000" + "ff000000" + "01000100", response);
    }

    [Fact]
    public async Task A_healthy_server_gets_as_far_as_the_demand_active()
    {
        await using var server = FaultServer.Start(Healthy.TlsOnly, new PeerSettings { TimeLimit = TimeSpan.FromSeconds(3) });
        await using RawClient client = await RawClient.SecureAsync(server.EndPoint, 1);
        await client.SendAsync(SessionClient.ConnectInitial(1, 1));
        await SessionClient.ReceivePacketAsync(client);
        Assert.StartsWith("0300004102f08068000103eb708032" + "32001100ea03", await SessionClient.StartAsync(client));
        Assert.Equal(Ending.TimedOut, Assert.Single(await server.WaitAsync(1, Limit)).Ending);
    }
}
