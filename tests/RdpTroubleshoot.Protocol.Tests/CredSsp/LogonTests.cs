using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.CredSsp;
using RdpTroubleshoot.Protocol.Ntlm;
using RdpTroubleshoot.Protocol.Tests.Ntlm;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.CredSsp;

public class LogonTests
{
    private const uint LogonFailure = 0xC000006D;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task A_right_password_is_known_to_be_right_with_every_version_of_server(int version)
    {
        NlaResult result = await LogOn(new CredSspServer { Version = version });
        Assert.Equal(NlaOutcome.Accepted, result.Outcome);
        Assert.Equal(version, result.PeerVersion);
        Assert.Equal("vm01.contoso.com", result.Challenge!.DnsComputerName);
        Assert.Equal(2, result.MessagesSent);
    }

    [Fact]
    public async Task The_password_never_leaves_the_client()
    {
        var server = new CredSspServer();
        var stream = new ScriptedStream(server.Answer);
        Assert.Equal(NlaOutcome.Accepted, (await LogOn(stream, NtlmServer.RightPassword)).Outcome);
        Assert.Equal(2, server.Seen.Count);
        Assert.All(server.Seen, request => Assert.Null(request.AuthInfo));
        string password = Hex.Of(Encoding.Unicode.GetBytes(NtlmServer.RightPassword));
        Assert.DoesNotContain(password, Hex.Of(stream.Sent.SelectMany(one => one)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_told_with_the_servers_number()
    {
        NlaResult result = await LogOn(new CredSspServer { Refusal = LogonFailure }, "wrong");
        Assert.Equal(NlaOutcome.Refused, result.Outcome);
        Assert.Equal(LogonFailure, result.ErrorCode);
    }

    [Fact]
    public async Task A_server_that_only_hangs_up_on_a_wrong_password_is_told_as_such()
    {
        NlaResult result = await LogOn(new CredSspServer(), "wrong");
        Assert.Equal(NlaOutcome.ClosedAfterToken, result.Outcome);
        Assert.Equal(2, result.MessagesSent);
        Assert.NotNull(result.Challenge);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public async Task Somebody_in_between_is_found_out(int version)
    {
        NlaResult result = await LogOn(new CredSspServer { Version = version, PublicKey = [0x30, 9, 9, 9], Verifies = false });
        Assert.Equal(NlaOutcome.WrongPublicKey, result.Outcome);
        Assert.Contains("another public key", result.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(47)]
    public async Task One_changed_bit_of_the_answer_is_found_out(int place)
    {
        NlaResult result = await LogOn(new CredSspServer
        {
            Spoil = proof =>
            {
                proof[place] ^= 0x10;
                return proof;
            },
        });
        Assert.Equal(NlaOutcome.WrongPublicKey, result.Outcome);
    }

    [Fact]
    public async Task The_clients_own_proof_sent_back_is_no_answer()
    {
        var server = new CredSspServer();
        var stream = new ScriptedStream(message =>
        {
            byte[] answer = server.Answer(message);
            return server.Seen.Count == 1 ? answer : new TsRequest { Version = 6, PubKeyAuth = server.Seen[1].PubKeyAuth }.Encode();
        });
        Assert.Equal(NlaOutcome.WrongPublicKey, (await LogOn(stream, NtlmServer.RightPassword)).Outcome);
    }

    [Theory]
    [InlineData("30 05 a0 03 02 01 06", NlaOutcome.Malformed)] // no proof
    [InlineData("30 09 a0 03 02 01 06 a3 02 04 00", NlaOutcome.WrongPublicKey)] // an empty one
    [InlineData("30 82 ff", NlaOutcome.ClosedAfterToken)]
    [InlineData("05 00 00 00", NlaOutcome.NotCredSsp)]
    public async Task A_last_answer_without_a_proof_is_no_acceptance(string dump, NlaOutcome outcome)
    {
        var server = new CredSspServer();
        NlaResult result = await LogOn(
            new ScriptedStream(message => server.Seen.Count == 0 ? server.Answer(message) : Dump.Read(dump)), NtlmServer.RightPassword);
        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(Dump.Read(dump), result.LastBytes);
    }

    [Fact]
    public async Task A_reset_after_the_password_is_not_taken_for_a_refusal()
    {
        var server = new CredSspServer();
        var reset = new IOException("x", new SocketException((int)SocketError.ConnectionReset));
        NlaResult result = await LogOn(new ScriptedStream(server.Answer) { ReadFault = reset }, "wrong");
        Assert.Equal(NlaOutcome.Reset, result.Outcome);
        Assert.Contains("message 2", result.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_fails_at_once_sends_nothing()
    {
        var stream = new ScriptedStream(_ => []);
        NlaResult result = await LogOn(stream, new ScriptedContext(_ => SecurityStep.Failure("no credentials", 0x8009030E)));
        Assert.Equal(NlaOutcome.PackageFailed, result.Outcome);
        Assert.Equal(0x8009030E, result.PackageStatus);
        Assert.Contains("no credentials", result.Why, StringComparison.Ordinal);
        Assert.Empty(stream.Sent);
    }

    [Fact]
    public async Task A_challenge_that_the_package_does_not_take_ends_the_logon()
    {
        NlaResult result = await LogOn(
            new ScriptedStream(_ => new TsRequest { Version = 6, NegoTokens = [[1, 2, 3]] }.Encode()), NtlmServer.RightPassword);
        Assert.Equal(NlaOutcome.PackageFailed, result.Outcome);
        Assert.Equal(1, result.MessagesSent);
    }

    [Fact]
    public async Task A_server_can_not_keep_the_logon_going_for_ever()
    {
        var stream = new ScriptedStream(_ => new TsRequest { Version = 6, NegoTokens = [[1]] }.Encode());
        NlaResult result = await LogOn(stream, new ScriptedContext(_ => SecurityStep.Send([1])));
        Assert.Equal(NlaOutcome.PackageFailed, result.Outcome);
        Assert.InRange(stream.Sent.Count, 2, 10);
    }

    [Fact]
    public async Task A_package_that_can_not_encrypt_sends_no_proof()
    {
        var stream = new ScriptedStream(_ => []);
        NlaResult result = await LogOn(stream, new ScriptedContext(_ => SecurityStep.Send([1])) { IsComplete = true });
        Assert.Equal(NlaOutcome.PackageFailed, result.Outcome);
        Assert.Empty(stream.Sent);
    }

    private static Task<NlaResult> LogOn(CredSspServer server, string password = NtlmServer.RightPassword) => LogOn(new ScriptedStream(server.Answer), password);

    private static async Task<NlaResult> LogOn(ScriptedStream stream, string password)
    {
        using var client = new NtlmClient(new NetworkCredential(NtlmServer.KnownUser, password), () => NtlmServer.Time);
        return await LogOn(stream, client);
    }

    private static Task<NlaResult> LogOn(ScriptedStream stream, ISecurityContext context) =>
        new CredSspExchange(() => NtlmServer.Time).LogonAsync(stream, CredSspServer.Key, context, TestContext.Current.CancellationToken);

    /// <summary>A package that does what it is told and can not encrypt.</summary>
    private sealed class ScriptedContext(Func<byte[], SecurityStep> next) : ISecurityContext
    {
        public string Package => "Scripted";

        public bool IsComplete { get; init; }

        public SecurityStep Next(byte[] incoming) => next(incoming);

        public byte[] Wrap(byte[] plain) => throw new InvalidOperationException();

        public byte[]? Unwrap(byte[] wrapped) => null;

        public void Dispose()
        {
        }
    }
}
