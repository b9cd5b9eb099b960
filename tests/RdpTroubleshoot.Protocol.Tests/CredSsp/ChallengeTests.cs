using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Protocol.CredSsp;
using RdpTroubleshoot.Protocol.Ntlm;
using RdpTroubleshoot.Protocol.Tests.Ntlm;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.CredSsp;

public class ChallengeTests
{
    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Who_the_server_is_is_learnt_without_credentials(int chunk)
    {
        var stream = new ScriptedStream(new CredSspServer().Answer) { Chunk = chunk };
        NlaResult result = await Ask(stream);
        Assert.Equal(NlaOutcome.Challenged, result.Outcome);
        Assert.Equal("vm01.contoso.com", result.Challenge!.DnsComputerName);
        Assert.Equal(6, result.PeerVersion);
        Assert.Equal(1, result.MessagesSent);
        TsRequest sent = TsRequest.Parse(Assert.Single(stream.Sent)).Value!;
        Assert.Equal(NegotiateMessage.Encode(), Assert.Single(sent.NegoTokens));
    }

    [Fact]
    public async Task The_clocks_can_be_compared()
    {
        var times = new Queue<DateTime>([NtlmServer.Time.AddMinutes(-6), NtlmServer.Time.AddMinutes(-6).AddSeconds(2)]);
        NlaResult result = await new CredSspExchange(times.Dequeue).ChallengeAsync(
            new ScriptedStream(new CredSspServer().Answer), TestContext.Current.CancellationToken);
        Assert.Equal(NtlmServer.Time.AddMinutes(-6), result.SentAt);
        Assert.Equal(NtlmServer.Time.AddMinutes(-6).AddSeconds(2), result.ReceivedAt);
        Assert.Equal(NtlmServer.Time, result.Challenge!.Timestamp);
    }

    [Fact]
    public async Task A_server_that_refuses_at_once_tells_why()
    {
        NlaResult result = await Ask(new ScriptedStream(_ => new TsRequest { Version = 6, ErrorCode = 0xC0000418 }.Encode()));
        Assert.Equal(NlaOutcome.Refused, result.Outcome);
        Assert.Equal(0xC0000418, result.ErrorCode);
        Assert.Null(result.Challenge);
    }

    [Fact]
    public async Task A_challenge_next_to_a_success_code_is_a_challenge()
    {
        NlaResult result = await Ask(new ScriptedStream(_ => new TsRequest { Version = 6, NegoTokens = [new NtlmServer().Challenge()], ErrorCode = 0 }.Encode()));
        Assert.Equal(NlaOutcome.Challenged, result.Outcome);
    }

    [Fact]
    public async Task A_server_that_hangs_up_is_not_one_that_answers_badly()
    {
        NlaResult result = await Ask(new ScriptedStream(_ => []));
        Assert.Equal(NlaOutcome.Closed, result.Outcome);
        Assert.Empty(result.LastBytes);
        Assert.Null(result.ReceivedAt);
    }

    [Fact]
    public async Task A_server_that_hangs_up_in_the_middle_of_its_answer_is_told_with_what_it_sent()
    {
        byte[] part = [.. new CredSspServer().Answer(new TsRequest { Version = 6, NegoTokens = [NegotiateMessage.Encode()] }.Encode()).Take(20)];
        NlaResult result = await Ask(new ScriptedStream(_ => part));
        Assert.Equal(NlaOutcome.Closed, result.Outcome);
        Assert.Contains("20 bytes", result.Why, StringComparison.Ordinal);
        Assert.Equal(part, result.LastBytes);
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [InlineData("\u0003\0\0\u0009\u0002")]
    [InlineData("\0\0\0\0")]
    public async Task Another_protocol_inside_of_TLS_is_not_called_broken_authentication(string answer)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(answer);
        NlaResult result = await Ask(new ScriptedStream(_ => bytes));
        Assert.Equal(NlaOutcome.NotCredSsp, result.Outcome);
        Assert.Equal(bytes, result.LastBytes);
    }

    public static TheoryData<byte[]> Broken => new()
    {
        Dump.Read("30 00"),
        Dump.Read("30 84 7f ff ff ff"),
        Dump.Read("30 05 a0 03 02 01 06"),
        Dump.Read("30 05 a0 03 02 01 01"),
        new TsRequest { Version = 6, NegoTokens = [new NtlmServer().Challenge()] }.Encode().Append((byte)0).ToArray(),
        new TsRequest { Version = 6, NegoTokens = [[1, 2, 3]] }.Encode(),
        new TsRequest { Version = 6, NegoTokens = [NegotiateMessage.Encode()] }.Encode(),
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_answer_is_told_in_words(byte[] answer)
    {
        NlaResult result = await Ask(new ScriptedStream(_ => answer));
        Assert.Equal(NlaOutcome.Malformed, result.Outcome);
        Assert.NotEmpty(result.Why);
        Assert.Equal(answer.Take(NlaResult.MaximumKept), result.LastBytes);
    }

    [Fact]
    public async Task A_reset_is_told_from_a_close_and_from_a_broken_TLS_record()
    {
        var reset = new IOException("x", new SocketException((int)SocketError.ConnectionReset));
        Assert.Equal(NlaOutcome.Reset, (await Ask(new ScriptedStream(_ => []) { ReadFault = reset })).Outcome);
        Assert.Equal(NlaOutcome.Reset, (await Ask(new ScriptedStream(_ => []) { WriteFault = reset })).Outcome);
        NlaResult broken = await Ask(new ScriptedStream(_ => []) { ReadFault = new IOException("a localized text") });
        Assert.Equal(NlaOutcome.TransportFailed, broken.Outcome);
        Assert.DoesNotContain("localized", broken.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_says_nothing_can_be_left()
    {
        using var limit = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new CredSspExchange(() => NtlmServer.Time).ChallengeAsync(new ScriptedStream(_ => []) { Hangs = true }, limit.Token));
    }

    [Fact]
    public async Task A_connection_that_the_caller_closed_on_its_deadline_is_not_told_as_broken_by_the_server()
    {
        using var limit = new CancellationTokenSource();
        limit.Cancel();
        var stream = new ScriptedStream(_ => []) { ReadFault = new ObjectDisposedException("the stream") };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new CredSspExchange(() => NtlmServer.Time).ChallengeAsync(stream, limit.Token));
        Assert.Equal(NlaOutcome.TransportFailed, (await Ask(new ScriptedStream(_ => []) { ReadFault = new ObjectDisposedException("the stream") })).Outcome);
    }

    [Fact]
    public async Task A_flood_does_not_fill_the_report()
    {
        NlaResult result = await Ask(new ScriptedStream(_ => [.. Enumerable.Repeat((byte)'A', 1_000_000)]));
        Assert.Equal(NlaOutcome.NotCredSsp, result.Outcome);
        Assert.Equal(NlaResult.MaximumKept, result.LastBytes.Count);
    }

    private static Task<NlaResult> Ask(ScriptedStream stream) =>
        new CredSspExchange(() => NtlmServer.Time).ChallengeAsync(stream, TestContext.Current.CancellationToken);
}
