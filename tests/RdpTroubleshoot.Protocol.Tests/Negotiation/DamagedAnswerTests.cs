using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Protocol.Negotiation;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Negotiation;

public class DamagedAnswerTests
{
    private const int Rounds = 20_000;

    public static TheoryData<string> Good =>
    [
        Answers.Specification, Answers.Windows, Answers.WindowsEarlyUser, Answers.WindowsWantsNla, Answers.XrdpTls, Answers.Bare,
        Answers.XrdpDisconnects, Answers.FreeRdp,
    ];

    [Theory]
    [MemberData(nameof(Good))]
    public void A_connection_cut_at_any_byte_is_told_as_cut(string dump)
    {
        byte[] whole = Dump.Read(dump);
        for (int length = 1; length < whole.Length; length++)
        {
            byte[] part = [.. whole.Take(length)];
            NegotiationAnswer answer = NegotiationAnswer.Parse(part);
            Assert.Equal(NegotiationOutcome.Truncated, answer.Outcome);
            Assert.Equal(part, answer.Bytes);
        }
    }

    [Fact]
    public void A_connection_closed_without_a_byte_is_told_as_such() =>
        Assert.Equal(NegotiationOutcome.NoAnswer, NegotiationAnswer.Parse([]).Outcome);

    [Theory]
    [MemberData(nameof(Good))]
    public void What_follows_the_answer_does_not_change_it(string dump)
    {
        byte[] whole = Dump.Read(dump);
        NegotiationAnswer alone = NegotiationAnswer.Parse(whole);
        foreach (byte follower in new byte[] { 0x00, 0x03, 0x16, 0xFF })
        {
            NegotiationAnswer followed = NegotiationAnswer.Parse([.. whole, .. Enumerable.Repeat(follower, 1000)]);
            Assert.Equal(alone.ToString(), followed.ToString());
            Assert.Equal(NegotiationAnswer.MaximumLength, followed.Bytes.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void No_damage_is_an_exception_or_a_protocol_that_the_bytes_do_not_hold(string dump)
    {
        byte[] whole = Dump.Read(dump);
        var random = new Random(20261123);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] damaged = Damage(whole, random);
            NegotiationAnswer answer = NegotiationAnswer.Parse(damaged);
            Assert.True(IsHonest(answer, damaged), $"{Hex.Of(damaged)}: {answer}");
        }
    }

    [Fact]
    public void Noise_is_never_a_protocol()
    {
        var random = new Random(3389);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] noise = Noise(random, withHeader: round % 2 == 0);
            Assert.NotEqual(NegotiationOutcome.Selected, NegotiationAnswer.Parse(noise).Outcome);
        }
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        List<byte> bytes = [.. whole];
        for (int strike = random.Next(1, 4); strike > 0 && bytes.Count > 0; strike--)
        {
            int place = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveAt(place);
                    break;
                default:
                    bytes.Insert(place, (byte)random.Next(256));
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] Noise(Random random, bool withHeader)
    {
        var noise = new byte[random.Next(4, 250)];
        random.NextBytes(noise);
        byte[] header = [3, 0, 0, (byte)noise.Length];
        if (withHeader)
        {
            header.CopyTo(noise, 0);
        }

        return noise;
    }

    /// <summary>Every outcome says why or is borne out by the bytes, read here once more in the plainest way.</summary>
    private static bool IsHonest(NegotiationAnswer answer, byte[] bytes) => answer.Bytes.SequenceEqual(bytes) && answer.Outcome switch
    {
        NegotiationOutcome.Selected => HoldsData(bytes, 2) && bytes[15] == (int)answer.SelectedProtocol && bytes[12] == (int)answer.Capabilities,
        NegotiationOutcome.Refused => HoldsData(bytes, 3) && BitConverter.ToInt32(bytes, 15) == (int)answer.FailureCode,
        _ => answer.Why.Length > 0 && answer.SelectedProtocol == 0 && answer.FailureCode == 0,
    };

    private static bool HoldsData(byte[] bytes, byte type) =>
        bytes.Length >= 19 && bytes[0] == 3 && bytes[2] == 0 && bytes[3] == 19 && bytes[4] == 14 && bytes[5] >> 4 == 0xD
        && bytes[11] == type && bytes[13] == 8 && bytes[14] == 0;
}
