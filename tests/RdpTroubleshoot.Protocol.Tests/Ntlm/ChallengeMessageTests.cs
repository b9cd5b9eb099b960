using System;
using System.Linq;
using RdpTroubleshoot.Protocol.Ntlm;
using RdpTroubleshoot.Protocol.Wire;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Ntlm;

public class ChallengeMessageTests
{
    private const int Rounds = 20_000;

    [Fact]
    public void Whoever_reaches_the_wrong_machine_learns_its_names_build_and_clock()
    {
        ChallengeMessage challenge = ChallengeMessage.Parse(new NtlmServer().Challenge()).Value!;
        Assert.Equal("CONTOSO", challenge.TargetName);
        Assert.Equal("VM01", challenge.NetBiosComputerName);
        Assert.Equal("CONTOSO", challenge.NetBiosDomainName);
        Assert.Equal("vm01.contoso.com", challenge.DnsComputerName);
        Assert.Equal("contoso.com", challenge.DnsDomainName);
        Assert.Equal("contoso.com", challenge.DnsForestName);
        Assert.Equal(NtlmServer.Time, challenge.Timestamp);
        Assert.Equal(DateTimeKind.Utc, challenge.Timestamp!.Value.Kind);
        Assert.Equal(new NtlmVersion(10, 0, 20348), challenge.Version);
        Assert.Equal("vm01.contoso.com 10.0.20348", challenge.ToString());
    }

    [Theory]
    [InlineData("00 00 00 00 00 00 00 00")]
    [InlineData("ff ff ff ff ff ff ff ff")]
    [InlineData("00 00 00 00 00 00 00 80")]
    [InlineData("ff ff ff ff ff ff ff 7f")]
    [InlineData("00 c0 d2 49 fa 5f 24 2c")] // a second into the year 10000
    [InlineData("00 00 00 00")]
    public void A_time_that_is_none_is_no_clock_skew(string filetime) =>
        Assert.Null(AvPairs.None.With(AvId.Timestamp, Dump.Read(filetime)).Time());

    [Fact]
    public void The_last_time_that_there_is_can_be_told() => Assert.Equal(
        DateTime.MaxValue, AvPairs.None.With(AvId.Timestamp, BitConverter.GetBytes(DateTime.MaxValue.Ticks - new DateTime(1601, 1, 1).Ticks)).Time());

    [Fact]
    public void A_name_can_not_take_over_the_console()
    {
        AvPairs pairs = AvPairs.None.With(AvId.DnsComputer, [0x1B, 0, (byte)'[', 0, (byte)'2', 0, (byte)'J', 0]);
        Assert.Equal("\\u001B[2J", pairs.Text(AvId.DnsComputer));
    }

    [Theory]
    [InlineData("01 00 ff ff 41 00")] // longer than what is there
    [InlineData("01 00 02 00 41 00")] // no end
    [InlineData("01 00 02")]
    public void Target_information_that_runs_out_is_refused(string pairs) => Assert.Null(AvPairs.Parse(Dump.Read(pairs)));

    [Fact]
    public void A_flood_of_pairs_is_refused() => Assert.Null(AvPairs.Parse([.. Enumerable.Repeat(new byte[] { 1, 0, 0, 0 }, 10_000).SelectMany(one => one), 0, 0, 0, 0]));

    [Theory]
    [InlineData(12, "ff ff ff ff 38 00 00 00")]
    [InlineData(12, "0e 00 0e 00 ff ff ff ff")]
    [InlineData(12, "0e 00 0e 00 ff ff ff 7f")]
    [InlineData(40, "ff ff ff ff 38 00 00 00")]
    [InlineData(40, "0e 00 0e 00 00 00 00 00")]
    public void A_field_outside_of_the_message_is_not_read(int at, string field)
    {
        byte[] message = new NtlmServer().Challenge();
        Dump.Read(field).CopyTo(message, at);
        Parsed<ChallengeMessage> parsed = ChallengeMessage.Parse(message);
        Assert.False(parsed.IsUnderstood);
        Assert.NotEmpty(parsed.Why);
    }

    [Fact]
    public void A_challenge_cut_at_any_byte_tells_no_name_that_the_whole_one_does_not()
    {
        byte[] whole = new NtlmServer().Challenge();
        for (int length = 0; length < whole.Length; length++)
        {
            Parsed<ChallengeMessage> parsed = ChallengeMessage.Parse([.. whole.Take(length)]);
            Assert.False(parsed.IsUnderstood);
        }
    }

    [Fact]
    public void No_damage_is_an_exception()
    {
        byte[] whole = new NtlmServer().Challenge();
        var random = new Random(20261124);
        int understood = 0;
        for (int round = 0; round < Rounds; round++)
        {
            byte[] damaged = [.. whole];
            for (int strike = random.Next(1, 5); strike > 0; strike--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Parsed<ChallengeMessage> parsed = ChallengeMessage.Parse(damaged);
            Assert.Equal(parsed.IsUnderstood, parsed.Why.Length == 0);
            understood += parsed.IsUnderstood && parsed.Value.ToString().Length > 0 && parsed.Value.Timestamp != DateTime.MinValue ? 1 : 0;
        }

        Assert.InRange(understood, 1, Rounds - 1);
    }
}
