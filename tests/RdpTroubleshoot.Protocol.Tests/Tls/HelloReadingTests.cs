using System;
using System.Linq;
using RdpTroubleshoot.Protocol.Tls;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Tls;

/// <summary>A reader takes from a connection what it gives and has to know when to stop.</summary>
public class HelloReadingTests
{
    public static TheoryData<string> Whole =>
    [
        Hellos.Tls13, Hellos.Retry, Hellos.Tls12, Hellos.Tls12InOneRecord, Hellos.Tls10, Hellos.Tls10Ephemeral, Hellos.ProtocolVersion,
        Hellos.XrdpInClear,
    ];

    [Theory]
    [MemberData(nameof(Whole))]
    public void Nobody_stops_before_the_answer_is_whole_or_waits_longer(string dump)
    {
        byte[] whole = Dump.Read(dump);
        for (int count = 0; count < whole.Length; count++)
        {
            Assert.False(HelloAnswer.IsComplete(whole, count), $"{count} of {whole.Length} bytes");
        }

        Assert.True(HelloAnswer.IsComplete(whole, whole.Length));
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_connection_cut_at_any_byte_is_never_told_as_a_whole_answer(string dump)
    {
        byte[] whole = Dump.Read(dump);
        for (int count = 1; count < whole.Length; count++)
        {
            HelloAnswer answer = HelloAnswer.Parse([.. whole.Take(count)]);
            Assert.False(answer.IsFlightComplete);
            Assert.NotEqual(HelloOutcome.Malformed, answer.Outcome);
            Assert.NotEqual(HelloOutcome.Alert, answer.Outcome);
            Assert.NotEmpty(answer.Why);
        }
    }

    [Fact]
    public void What_lies_in_the_buffer_behind_the_answer_is_not_read()
    {
        byte[] buffer = [.. Dump.Read(Hellos.ProtocolVersion).Take(6), .. Enumerable.Repeat((byte)0x16, 100)];
        Assert.False(HelloAnswer.IsComplete(buffer, 6));
    }

    [Fact]
    public void A_message_cut_into_records_of_one_byte_is_put_together()
    {
        byte[] message = Dump.Read(Hellos.Hello12 + " " + Hellos.Certificate + " " + Hellos.CurveKey + " " + Hellos.Done);
        byte[] answer = [.. message.SelectMany(one => new byte[] { 0x16, 3, 3, 0, 1, one })];
        Assert.Equal(HelloAnswer.Parse(Dump.Read(Hellos.Tls12)).ToString(), HelloAnswer.Parse(answer).ToString());
        Assert.True(HelloAnswer.IsComplete(answer, answer.Length));
    }

    [Fact]
    public void A_peer_that_never_ends_is_left_at_the_limit()
    {
        // A handshake message of the greatest length that is read, which never ends.
        var flood = new byte[HelloAnswer.MaximumLength + 1];
        for (int at = 0; at + 5 < flood.Length; at += 16389)
        {
            new byte[] { 0x16, 3, 3, 0x40, 0x00 }.CopyTo(flood, at);
        }

        new byte[] { 2, 1, 0, 0 }.CopyTo(flood, 5);
        Assert.False(HelloAnswer.IsComplete(flood, HelloAnswer.MaximumLength - 1));
        Assert.True(HelloAnswer.IsComplete(flood, HelloAnswer.MaximumLength));
        Assert.Equal(HelloOutcome.Truncated, HelloAnswer.Parse(flood).Outcome);
    }

    [Fact]
    public void A_flood_does_not_fill_the_report() =>
        Assert.Equal(HelloAnswer.KeptLength, HelloAnswer.Parse([.. Enumerable.Repeat((byte)'A', 1_000_000)]).Bytes.Count);

    [Fact]
    public void A_count_that_no_buffer_has_is_taken_for_the_buffer()
    {
        byte[] whole = Dump.Read(Hellos.ProtocolVersion);
        Assert.True(HelloAnswer.IsComplete(whole, int.MaxValue));
        Assert.False(HelloAnswer.IsComplete(whole, -1));
        Assert.False(HelloAnswer.IsComplete(Array.Empty<byte>(), 0));
    }
}
