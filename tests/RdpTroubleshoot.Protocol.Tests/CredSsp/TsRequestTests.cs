using System;
using System.Linq;
using RdpTroubleshoot.Protocol.CredSsp;
using RdpTroubleshoot.Protocol.Ntlm;
using RdpTroubleshoot.Protocol.Wire;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.CredSsp;

public class TsRequestTests
{
    private const int Rounds = 20_000;
    private const string Refusal = "30 0d a0 03 02 01 06 a4 06 02 04 c0 00 00 6d";
    private const string FirstMessage =
        "30 37 a0 03 02 01 06 a1 30 30 2e 30 2c a0 2a 04 28 4e 54 4c 4d 53 53 50 00 01 00 00 00 b7 82 08 e2 "
        + "00 00 00 00 28 00 00 00 00 00 00 00 28 00 00 00 0a 00 00 00 00 00 00 0f";

    private static TsRequest Full => new()
    {
        Version = 6, NegoTokens = [new byte[200]], AuthInfo = [1], PubKeyAuth = new byte[70_000 / 2], ErrorCode = 0x80090308, ClientNonce = new byte[32],
    };

    [Fact]
    public void A_server_is_asked_with_the_bytes_that_every_server_knows() => Assert.Equal(
        Hex.Of(Dump.Read(FirstMessage)), Hex.Of(new TsRequest { Version = 6, NegoTokens = [NegotiateMessage.Encode()] }.Encode()));

    [Theory]
    [InlineData(Refusal)]
    [InlineData("30 0e a0 03 02 01 06 a4 07 02 05 00 c0 00 00 6d")] // as a positive number
    [InlineData("30 13 a0 03 02 01 06 a4 06 02 04 c0 00 00 6d a6 04 04 02 01 02")] // with a field of a newer version
    public void A_refusal_tells_its_number_however_it_is_written(string dump)
    {
        TsRequest request = TsRequest.Parse(Dump.Read(dump)).Value!;
        Assert.Equal(0xC000006Du, request.ErrorCode);
        Assert.Equal(6, request.Version);
        Assert.Empty(request.NegoTokens);
        Assert.Null(request.PubKeyAuth);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        TsRequest request = TsRequest.Parse(Full.Encode()).Value!;
        Assert.Equal(Full.NegoTokens.Single(), request.NegoTokens.Single());
        Assert.Equal(Full.AuthInfo, request.AuthInfo);
        Assert.Equal(Full.PubKeyAuth, request.PubKeyAuth);
        Assert.Equal(Full.ErrorCode, request.ErrorCode);
        Assert.Equal(Full.ClientNonce, request.ClientNonce);
    }

    [Theory]
    [InlineData("")]
    [InlineData("30 00")] // no version
    [InlineData("30 05 a0 03 02 01 06 00")] // something after it
    [InlineData("30 05 a0 03 04 01 06")] // a version that is no number
    [InlineData("30 81 05 a0 03 02 01 06")] // a length in more bytes than it needs
    [InlineData("30 80 a0 03 02 01 06 00 00")] // an indefinite length
    [InlineData("30 06 a0 04 02 02 00 06")] // a number in more bytes than it needs
    [InlineData("30 05 a0 03 02 01 ff")] // a negative version
    [InlineData("30 08 a0 06 02 04 7f ff ff")] // cut short
    [InlineData("30 0a a0 08 02 06 01 00 00 00 00 00")] // a number that is too large
    [InlineData("30 0a a0 03 02 01 06 a0 03 02 01 06")] // the version twice
    [InlineData("30 11 a0 03 02 01 06 a4 03 02 01 01 a3 05 04 03 01 02 03")] // out of order
    [InlineData("30 09 a0 03 02 01 06 a1 02 30 01")] // a list that runs out
    [InlineData("30 0b a0 03 02 01 06 a3 04 02 02 01 01")] // a proof that is a number
    public void What_is_no_message_is_refused_in_words(string dump)
    {
        Parsed<TsRequest> parsed = TsRequest.Parse(dump.Length == 0 ? [] : Dump.Read(dump));
        Assert.False(parsed.IsUnderstood);
        Assert.NotEmpty(parsed.Why);
    }

    [Fact]
    public void A_message_is_read_to_its_last_byte_and_not_further()
    {
        byte[] whole = Full.Encode();
        Assert.True(whole.Length > 0x8000);
        for (int count = 4; count < whole.Length; count += 97)
        {
            Assert.Equal(whole.Length - count, TsRequest.Missing(whole, count));
            Assert.False(TsRequest.Parse([.. whole.Take(count)]).IsUnderstood);
        }

        Assert.Equal(0, TsRequest.Missing(whole, whole.Length));
        Assert.Equal([2, 1, 2, 1], new[] { 0, 1, 2, 3 }.Select(count => TsRequest.Missing(whole, count)));
    }

    [Theory]
    [InlineData("03")]
    [InlineData("48 54")]
    [InlineData("30 80")]
    [InlineData("30 84 ff ff ff ff")]
    [InlineData("30 84 00 00 00 05")]
    [InlineData("30 83 ff ff ff")]
    [InlineData("30 83 01 00 00")]
    public void A_peer_can_not_make_us_wait_for_what_never_comes(string dump) => Assert.Equal(0, TsRequest.Missing(Dump.Read(dump), Dump.Read(dump).Length));

    [Fact]
    public void A_message_beyond_the_limit_is_refused() =>
        Assert.False(TsRequest.Parse(new TsRequest { Version = 6, PubKeyAuth = new byte[TsRequest.MaximumLength] }.Encode()).IsUnderstood);

    [Fact]
    public void No_damage_is_an_exception_and_what_is_understood_is_what_the_bytes_say()
    {
        byte[] whole = new TsRequest
        {
            Version = 6, NegoTokens = [[1, 2, 3], [4]], AuthInfo = [1], PubKeyAuth = new byte[20], ErrorCode = 0xC0000022, ClientNonce = new byte[8],
        }.Encode();
        var random = new Random(20261124);
        int understood = 0;
        for (int round = 0; round < Rounds; round++)
        {
            byte[] damaged = [.. whole.Take(random.Next(8) == 0 ? random.Next(whole.Length) : whole.Length)];
            for (int strike = random.Next(1, 4); strike > 0 && damaged.Length > 0; strike--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Parsed<TsRequest> parsed = TsRequest.Parse(damaged);
            Assert.Equal(parsed.IsUnderstood, parsed.Why.Length == 0);
            Assert.True(!parsed.IsUnderstood || Says(damaged, parsed.Value), Hex.Of(damaged));
            understood += parsed.IsUnderstood ? 1 : 0;
        }

        Assert.InRange(understood, 1, Rounds - 1);
    }

    [Theory]
    [InlineData("00 00 00 00", 0u)]
    [InlineData("05 00 00 00", 5u)]
    public void A_user_without_the_right_to_log_on_is_told_from_one_with_it(string dump, uint result)
    {
        Assert.Equal(result, EarlyUserAuthorizationResult.Parse(Dump.Read(dump)));
        Assert.Equal(Dump.Read(dump), EarlyUserAuthorizationResult.Encode(result));
        Assert.Null(EarlyUserAuthorizationResult.Parse(Dump.Read(dump + " 00")));
    }

    /// <summary>Written again they are the same bytes, up to fields of newer versions at the end; both headers have two bytes.</summary>
    private static bool Says(byte[] damaged, TsRequest request)
    {
        byte[] again = [.. request.Encode().Skip(2)];
        return again.SequenceEqual(damaged.Skip(2).Take(again.Length)) && (damaged.Length == again.Length + 2 || damaged[again.Length + 2] is > 0xA5 and < 0xBF);
    }
}
