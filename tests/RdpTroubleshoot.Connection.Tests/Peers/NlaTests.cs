using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using RdpTroubleshoot.Connection.Tests.Support;
using RdpTroubleshoot.Peers.Behaviors;
using RdpTroubleshoot.Peers.Server;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Peers;

public class NlaTests
{
    private const string Password = "Passw0rd!";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("healthy", Password, 6, "accepted")]
    [InlineData("healthy", Password, 2, "accepted")]
    [InlineData("healthy", Password, 5, "accepted")]
    [InlineData("credssp-2", Password, 2, "accepted")]
    [InlineData("credssp-2", Password, 6, "accepted")]
    [InlineData("credssp-2", "wrong", 6, "closed")]
    [InlineData("healthy", "wrong", 6, "C000006D")]
    [InlineData("healthy", "wrong", 2, "closed")]
    [InlineData("nla-silent-refusal", "wrong", 6, "closed")]
    [InlineData("nla-silent-refusal", Password, 6, "accepted")]
    [InlineData("nla-wrong-public-key", Password, 6, "wrong key")]
    [InlineData("nla-wrong-public-key", Password, 3, "wrong key")]
    [InlineData("nla-error:0xC0000234", Password, 6, "C0000234")]
    [InlineData("nla-error:0xC0000193", "wrong", 3, "C0000193")]
    [InlineData("nla-error-first:0xC0000418", Password, 6, "C0000418")]
    [InlineData("close-on-first-tsrequest", Password, 6, "closed")]
    [InlineData("close-on-authenticate", Password, 6, "closed")]
    public async Task A_server_knows_the_right_password_and_refuses_as_its_name_says(string behavior, string password, int version, string result)
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get(behavior));
        await using (RawClient client = await RawClient.SecureAsync(server.EndPoint, 0x0B))
        {
            using var nla = new NlaClient(client, "Alice", password, version, "CONTOSO");
            Assert.Equal(result, await nla.LogonAsync());
        }

        ConnectionRecord record = Assert.Single(await server.WaitAsync(1, Limit));
        Assert.Empty(record.Note);
        Assert.Equal(version, record.CredSspVersion);
        Assert.Equal(result is "accepted" or "wrong key", record.PasswordProved);
        Assert.Equal(result is "accepted" or "wrong key", record.PublicKeyProved);
        Assert.False(record.ReceivedAuthInfo);
    }

    [Fact]
    public async Task An_unknown_user_is_refused()
    {
        await using var server = FaultServer.Start(Healthy.NlaRequired);
        await using RawClient client = await RawClient.SecureAsync(server.EndPoint, 0x0B);
        using var nla = new NlaClient(client, "mallory", Password);
        Assert.Equal("C000006D", await nla.LogonAsync());
    }

    [Theory]
    [InlineData("healthy", "00000000")]
    [InlineData("nla-not-authorized", "05000000")]
    public async Task Who_hands_credentials_over_is_on_record_and_learns_whether_they_are_enough(string behavior, string result)
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get(behavior));
        await using (RawClient client = await RawClient.SecureAsync(server.EndPoint, 0x0B))
        {
            using var nla = new NlaClient(client, "alice", Password);
            Assert.Equal("accepted", await nla.LogonAsync());
            await nla.DelegateAsync();
            Assert.Equal(result, await client.ReceiveAsync(4));
        }

        ConnectionRecord record = Assert.Single(await server.WaitAsync(1, Limit));
        Assert.True(record.ReceivedAuthInfo);
        Assert.Equal(Stage.NlaCredentials, record.Stage);
    }

    [Fact]
    public async Task Without_hybrid_ex_there_is_no_early_result()
    {
        await using var server = FaultServer.Start(Healthy.WithoutEarlyUser);
        await using RawClient client = await RawClient.SecureAsync(server.EndPoint, 0x0B);
        using var nla = new NlaClient(client, "alice", Password);
        Assert.Equal("accepted", await nla.LogonAsync());
        await nla.DelegateAsync();
        Assert.True(await client.IsSilentAsync());
    }

    [Fact]
    public async Task The_challenge_tells_the_names_the_build_and_the_clock_that_were_chosen()
    {
        TimeSpan skew = TimeSpan.FromMinutes(-7);
        await using var server = FaultServer.Start(Healthy.NlaRequired, new PeerSettings { ClockSkew = skew });
        await using RawClient client = await RawClient.SecureAsync(server.EndPoint, 0x0B);
        using var nla = new NlaClient(client, "alice", Password);
        await nla.LogonAsync();
        byte[] challenge = nla.Challenge;
        Assert.Equal(20348, BinaryPrimitives.ReadUInt16LittleEndian(challenge.AsSpan(50)));
        int at = BinaryPrimitives.ReadInt32LittleEndian(challenge.AsSpan(44));
        string[] texts = ["", "", "", "", "", ""];
        DateTime clock = default;
        for (ushort id; (id = BinaryPrimitives.ReadUInt16LittleEndian(challenge.AsSpan(at))) != 0;)
        {
            byte[] value = challenge.AsSpan(at + 4, BinaryPrimitives.ReadUInt16LittleEndian(challenge.AsSpan(at + 2))).ToArray();
            at += 4 + value.Length;
            if (id < texts.Length)
            {
                texts[id] = Encoding.Unicode.GetString(value);
            }
            else
            {
                clock = DateTime.FromFileTimeUtc(BinaryPrimitives.ReadInt64LittleEndian(value));
            }
        }

        Assert.Equal(["", "VM01", "CONTOSO", "vm01.contoso.example", "contoso.example", "contoso.example"], texts);
        Assert.InRange(clock - DateTime.UtcNow, skew - TimeSpan.FromSeconds(5), skew);
    }

    [Theory]
    [InlineData("reset-on-first-tsrequest")]
    [InlineData("reset-on-authenticate")]
    [InlineData("reset-after-tls")]
    public async Task A_reset_within_tls_is_a_reset(string behavior)
    {
        await using var server = FaultServer.Start(BehaviorCatalogue.Get(behavior));
        await using RawClient client = await RawClient.SecureAsync(server.EndPoint, 0x0B);
        using var nla = new NlaClient(client, "alice", Password);
        await Assert.ThrowsAsync<IOException>(nla.LogonAsync);
        Assert.Equal(Ending.ResetByServer, Assert.Single(await server.WaitAsync(1, Limit)).Ending);
    }
}
