using System;
using System.Linq;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Ntlm;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Ntlm;

public class NtlmClientTests
{
    [Theory]
    [InlineData("alice", "", "alice", "")]
    [InlineData("CONTOSO\\alice", "", "alice", "CONTOSO")]
    [InlineData(".\\alice", "", "alice", "")]
    [InlineData("alice@contoso.com", "", "alice@contoso.com", "")]
    [InlineData("ALICE", "CONTOSO", "ALICE", "CONTOSO")]
    public void A_right_password_is_accepted_however_the_user_is_written(string typed, string besides, string user, string domain)
    {
        var server = new NtlmServer();
        Assert.True(LogOn(server, new NetworkCredential(typed, NtlmServer.RightPassword, besides)));
        Assert.Equal(user, server.SeenUser);
        Assert.Equal(domain, server.SeenDomain);
    }

    [Theory]
    [InlineData("alice", "passw0rd!")]
    [InlineData("bob", NtlmServer.RightPassword)]
    [InlineData("alice", "")]
    public void Wrong_credentials_are_not_accepted(string user, string password) =>
        Assert.False(LogOn(new NtlmServer(), new NetworkCredential(user, password)));

    [Fact]
    public void An_old_server_without_a_clock_accepts_a_right_password_too()
    {
        var server = new NtlmServer { TellsTime = false };
        Assert.True(LogOn(server, new NetworkCredential(NtlmServer.KnownUser, NtlmServer.RightPassword)));
        Assert.Null(server.SeenPairs.Value(AvId.Flags));
    }

    [Fact]
    public void Both_ends_can_read_each_other_and_nobody_can_change_a_byte()
    {
        var server = new NtlmServer();
        using NtlmClient client = Complete(server);
        var fromClient = NtlmSeal.FromClient(server.SessionKey);
        var toClient = NtlmSeal.FromServer(server.SessionKey);
        for (byte i = 0; i < 3; i++)
        {
            byte[] message = [i, 1, 2, 3];
            Assert.Equal(message, fromClient.Unwrap(client.Wrap(message)));
            Assert.Equal(message, client.Unwrap(toClient.Wrap(message)));
        }

        byte[] wrapped = toClient.Wrap([1, 2, 3]);
        wrapped[wrapped.Length - 1] ^= 1;
        Assert.Null(client.Unwrap(wrapped));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(16)]
    public void An_answer_too_short_to_be_signed_is_not_believed(int length)
    {
        using NtlmClient client = Complete(new NtlmServer());
        Assert.Null(client.Unwrap(new byte[length]));
    }

    [Theory]
    [InlineData(0x00000010u, "Sign")]
    [InlineData(0x00000020u, "Seal")]
    [InlineData(0x20000000u, "Key128")]
    [InlineData(0x40000000u, "KeyExchange")]
    [InlineData(0x00080000u, "ExtendedSessionSecurity")]
    public void A_server_that_weakens_the_protection_gets_no_answer_to_crack(uint flag, string name)
    {
        var server = new NtlmServer();
        using var client = new NtlmClient(new NetworkCredential("alice", NtlmServer.RightPassword), Clock);
        client.Next([]);
        SecurityStep step = client.Next(new NtlmServer { Flags = server.Flags & ~flag }.Challenge());
        Assert.True(step.Failed);
        Assert.Contains(name, step.Why, StringComparison.Ordinal);
        Assert.Empty(step.Token);
        Assert.False(client.IsComplete);
    }

    [Fact]
    public void A_server_without_a_name_gets_no_answer()
    {
        using var client = new NtlmClient(new NetworkCredential("alice", NtlmServer.RightPassword), Clock);
        client.Next([]);
        SecurityStep step = client.Next(new NtlmServer { TellsNames = false }.Challenge());
        Assert.Equal(0xC000006Du, step.Status);
    }

    [Theory]
    [InlineData("00")]
    [InlineData("4e 54 4c 4d 53 53 50 00 02 00 00 00")]
    [InlineData("4e 54 4c 4d 53 53 50 00 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00")]
    public void A_token_that_is_no_challenge_is_a_failure_in_words(string token)
    {
        using var client = new NtlmClient(new NetworkCredential("alice", NtlmServer.RightPassword), Clock);
        client.Next([]);
        SecurityStep step = client.Next(Dump.Read(token));
        Assert.True(step.Failed);
        Assert.NotEmpty(step.Why);
        Assert.Equal(0x80090308, step.Status);
    }

    [Fact]
    public void A_second_challenge_gets_no_second_answer()
    {
        var server = new NtlmServer();
        using NtlmClient client = Complete(server);
        Assert.True(client.Next(server.Challenge()).Failed);
    }

    [Fact]
    public void The_service_and_the_TLS_channel_are_bound_into_the_answer()
    {
        var server = new NtlmServer();
        byte[] binding = Encoding.ASCII.GetBytes("tls-server-end-point:0123456789abcdef");
        using var client = new NtlmClient(new NetworkCredential("alice", NtlmServer.RightPassword), Clock, "TERMSRV/vm01", binding);
        byte[] negotiate = client.Next([]).Token;
        Assert.True(server.Accepts(negotiate, client.Next(server.Challenge()).Token));
        Assert.Equal("TERMSRV/vm01", server.SeenPairs.Text(AvId.TargetName));
        Assert.Equal("vm01.contoso.com", server.SeenPairs.Text(AvId.DnsComputer));
        Assert.Equal([2, 0, 0, 0], server.SeenPairs.Value(AvId.Flags));

        // gss_channel_bindings_struct: four empty address numbers, the length, the data (RFC 2744 section 3.11).
        byte[] plain = [.. new byte[16], (byte)binding.Length, 0, 0, 0, .. binding];
#pragma warning disable CA5351, CA1850
        using var md5 = MD5.Create();
        Assert.Equal(md5.ComputeHash(plain), server.SeenPairs.Value(AvId.ChannelBindings));
#pragma warning restore CA5351, CA1850
    }

    [Fact]
    public void A_name_beyond_every_limit_is_refused_before_anything_is_sent() => Assert.Throws<ArgumentException>(
        () => new NtlmClient(new NetworkCredential(new string('a', 70_000), "x"), Clock));

    [Fact]
    public void The_password_can_not_be_read_from_the_client()
    {
        using NtlmClient client = Complete(new NtlmServer());
        Assert.Equal("NTLM", client.ToString());
        Assert.All(typeof(NtlmClient).GetFields(BindingFlags.Instance | BindingFlags.NonPublic), field =>
        {
            Assert.IsNotType<NetworkCredential>(field.GetValue(client));
            Assert.NotEqual(NtlmServer.RightPassword, field.GetValue(client) as string);
        });
    }

    [Fact]
    public void Nothing_can_be_encrypted_before_both_ends_agree()
    {
        using var client = new NtlmClient(new NetworkCredential("alice", NtlmServer.RightPassword), Clock);
        Assert.Throws<InvalidOperationException>(() => client.Wrap([1]));
        Assert.Throws<InvalidOperationException>(() => client.Unwrap([1]));
        client.Next([]);
        Assert.Throws<InvalidOperationException>(() => client.Wrap([1]));
    }

    [Fact]
    public void Two_logons_never_look_the_same()
    {
        var server = new NtlmServer();
        byte[] challenge = server.Challenge();
        string[] answers = [.. Enumerable.Range(0, 2).Select(_ =>
        {
            using var client = new NtlmClient(new NetworkCredential("alice", NtlmServer.RightPassword), Clock);
            client.Next([]);
            return Hex.Of(client.Next(challenge).Token);
        })];
        Assert.NotEqual(answers[0], answers[1]);
    }

    private static DateTime Clock() => NtlmServer.Time;

    private static bool LogOn(NtlmServer server, NetworkCredential credential)
    {
        using var client = new NtlmClient(credential, Clock);
        byte[] negotiate = client.Next([]).Token;
        Assert.False(client.IsComplete);
        byte[] authenticate = client.Next(server.Challenge()).Token;
        Assert.True(client.IsComplete);
        return server.Accepts(negotiate, authenticate);
    }

    private static NtlmClient Complete(NtlmServer server)
    {
        var client = new NtlmClient(new NetworkCredential("alice", NtlmServer.RightPassword), Clock);
        byte[] negotiate = client.Next([]).Token;
        Assert.True(server.Accepts(negotiate, client.Next(server.Challenge()).Token));
        return client;
    }
}
