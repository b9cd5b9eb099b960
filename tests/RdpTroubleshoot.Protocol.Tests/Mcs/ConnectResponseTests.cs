using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Mcs;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Mcs;

public class ConnectResponseTests
{
    [Fact]
    public void An_old_server_shows_how_weakly_it_encrypts()
    {
        ConnectResponse response = Parse(McsPackets.Response);
        Assert.Equal(McsOutcome.Accepted, response.Outcome);
        Assert.Equal(McsResult.Successful, response.Result);
        Assert.Equal("RDP 5.0 to 8.1", response.ServerVersionName);
        Assert.Equal(RdpProtocols.Rdp, response.ClientRequestedProtocols);
        Assert.Equal(EncryptionMethods.Rc4With128Bits, response.EncryptionMethod);
        Assert.Equal(EncryptionLevel.ClientCompatible, response.EncryptionLevel);
        Assert.Equal(512, response.ServerPublicKeyBits);
        Assert.True(response.Certificate!.IsProprietary);
        Assert.Equal(184, response.Certificate.Bytes.Count);
        Assert.Equal(Dump.Read("01 00 00 00 01 00 00 00"), response.Certificate.Bytes.Take(8));
        Assert.Equal(1003, response.IoChannel);
        Assert.Equal([1004, 1005, 1006], response.VirtualChannels);
        Assert.Null(response.MessageChannel);
        Assert.Equal(Dump.Read(McsPackets.Response), response.Bytes);
    }

    [Fact]
    public void A_server_behind_tls_shows_what_it_was_asked_for()
    {
        ConnectResponse response = Parse(McsPackets.TlsResponse);
        Assert.Equal(McsOutcome.Accepted, response.Outcome);
        Assert.Equal("RDP 10.12", response.ServerVersionName);
        Assert.Equal(RdpProtocols.Ssl | RdpProtocols.Hybrid | RdpProtocols.HybridEx, response.ClientRequestedProtocols);
        Assert.Equal(0xFu, response.EarlyCapabilityFlags);
        Assert.Equal(EncryptionMethods.None, response.EncryptionMethod);
        Assert.Null(response.Certificate);
        Assert.Null(response.ServerPublicKeyBits);
        Assert.Equal(1003, response.IoChannel);
        Assert.Equal(1004, response.MessageChannel);
        Assert.Empty(response.VirtualChannels);
    }

    [Fact]
    public void A_server_too_old_to_say_what_it_was_asked_for_is_not_said_to_have_heard_nothing()
    {
        ConnectResponse response = Parse(With("01 0c 08 00 04 00 08 00 02 0c 0c 00 00 00 00 00 00 00 00 00 03 0c 08 00 eb 03 00 00"));
        Assert.Equal(McsOutcome.Accepted, response.Outcome);
        Assert.Null(response.ClientRequestedProtocols);
    }

    [Fact]
    public void A_chain_of_certificates_is_kept_as_it_came()
    {
        ConnectResponse response = Parse(With(
            "01 0c 08 00 04 00 08 00 03 0c 08 00 eb 03 00 00 02 0c 1e 00 02 00 00 00 03 00 00 00 02 00 00 00 08 00 00 00 11 22 02 00 00 80 aa bb cc dd"));
        Assert.Equal(McsOutcome.Accepted, response.Outcome);
        Assert.False(response.Certificate!.IsProprietary);
        Assert.Equal(Dump.Read("02 00 00 80 aa bb cc dd"), response.Certificate.Bytes);
        Assert.Null(response.ServerPublicKeyBits);
    }

    [Fact]
    public void A_refusal_tells_its_result()
    {
        ConnectResponse response = Parse(McsPackets.Refusal);
        Assert.Equal(McsOutcome.Refused, response.Outcome);
        Assert.Equal(McsResult.ParametersUnacceptable, response.Result);
        Assert.Equal("Refused: ParametersUnacceptable", response.ToString());
    }

    [Theory]
    [InlineData("03 00 00 09 02 f0 80 21 80", DisconnectReason.UserRequested)]
    [InlineData("03 00 00 09 02 f0 80 20 80", DisconnectReason.ProviderInitiated)]
    [InlineData("03 00 00 09 02 f0 80 20 00", DisconnectReason.DomainDisconnected)]
    [InlineData("03 00 00 09 02 f0 80 22 00", DisconnectReason.ChannelPurged)]
    public void A_server_that_hangs_up_tells_its_reason(string dump, DisconnectReason reason)
    {
        ConnectResponse response = Parse(dump);
        Assert.Equal(McsOutcome.Disconnected, response.Outcome);
        Assert.Equal(reason, response.DisconnectReason);
    }

    [Theory]
    [InlineData("03 00 00 0b 06 80 00 00 12 34 00", McsOutcome.Disconnected)]
    [InlineData("03 00 00 0b 06 d0 00 00 12 34 00", McsOutcome.NotMcs)]
    [InlineData("48 54 54 50 2f", McsOutcome.NotMcs)]
    [InlineData("16 03 03 00 02", McsOutcome.NotMcs)]
    [InlineData("03 00 01 51 02 f0 80", McsOutcome.Truncated)]
    [InlineData("03 00", McsOutcome.Truncated)]
    [InlineData("03 00 00 05 02", McsOutcome.Malformed)]
    [InlineData("03 00 ff ff 02", McsOutcome.Malformed)]
    [InlineData("03 00 00 07 02 f0 80", McsOutcome.Malformed)]
    [InlineData("03 00 00 08 02 f0 80 21", McsOutcome.Malformed)]
    [InlineData("03 00 00 09 02 f0 80 7f 65", McsOutcome.Malformed)]
    public void What_is_no_response_is_never_taken_for_one(string dump, McsOutcome outcome)
    {
        ConnectResponse response = Parse(dump);
        Assert.Equal(outcome, response.Outcome);
        Assert.NotEmpty(response.Why);
        Assert.Equal(Dump.Read(dump), response.Bytes);
    }

    [Theory]
    [InlineData("01 0c 08 00 04 00 08 00 03 0c 08 00 eb 03 00 00", "missing")]
    [InlineData("01 0c 08 00 04 00 08", "0x0C01 that does not fit")]
    [InlineData("01 0c 03 00", "0x0C01 that does not fit")]
    [InlineData("01 0c 06 00 04 00", "0x0C01 that contradicts")]
    [InlineData("01 0c 08 00 04 00 08 00 01 0c 08 00 04 00 08 00", "comes twice")]
    [InlineData("03 0c 08 00 eb 03 ff ff", "0x0C03 that contradicts")]
    [InlineData("02 0c 14 00 02 00 00 00 02 00 00 00 ff ff ff ff ff ff ff ff", "0x0C02 that contradicts")]
    [InlineData("02 0c 18 00 02 00 00 00 02 00 00 00 00 00 00 00 04 00 00 00 03 00 00 00", "0x0C02 that contradicts")]
    [InlineData("01 0c 08", "3 bytes after")]
    public void Settings_that_contradict_themselves_are_never_believed(string blocks, string why)
    {
        ConnectResponse response = Parse(With(blocks));
        Assert.Equal(McsOutcome.Malformed, response.Outcome);
        Assert.Contains(why, response.Why);
        Assert.Null(response.IoChannel);
    }

    [Fact]
    public void A_key_that_claims_more_bits_than_it_brings_is_never_believed()
    {
        const int bits = 177; // "RSA1" stands at 169, then the length of the modulus.
        byte[] packet = Dump.Read(McsPackets.Response);
        Assert.Equal(Dump.Read("52 53 41 31 48 00 00 00 00 02 00 00"), packet.Skip(bits - 8).Take(12));
        packet[bits + 1] = 0x03;
        Assert.Equal(McsOutcome.Malformed, ConnectResponse.Parse(packet).Outcome);
    }

    [Theory]
    [InlineData("80 6e")] // No number has a length without an end.
    [InlineData("85 00 00 00 00 6e")]
    [InlineData("84 ff ff ff ff")]
    [InlineData("84 7f ff ff ff")]
    [InlineData("6f")]
    public void A_length_that_nothing_can_have_is_refused(string length)
    {
        string packet = McsPackets.TlsResponse.Replace("7f 66 6e ", "7f 66 " + length + " ");
        string frame = $"03 00 00 {Dump.Read(packet).Length:x2}" + packet.Substring(11);
        Assert.Equal(McsOutcome.Malformed, Parse(frame).Outcome);
    }

    [Fact]
    public void A_length_in_more_bytes_than_it_needs_is_read()
    {
        string packet = "03 00 00 7a" + McsPackets.TlsResponse.Substring(11).Replace("7f 66 6e ", "7f 66 82 00 6e ");
        Assert.Equal(McsOutcome.Accepted, Parse(packet).Outcome);
    }

    [Fact]
    public void A_conference_that_is_refused_is_not_accepted()
    {
        ConnectResponse response = Parse(McsPackets.TlsResponse.Replace("14 76 0a 01 01 00", "14 76 0a 01 01 01"));
        Assert.Equal(McsOutcome.Refused, response.Outcome);
        Assert.Equal(1, response.ConferenceResult);
    }

    [Theory]
    [InlineData(0x00080001u, "RDP 4.0")]
    [InlineData(0x00080005u, "RDP 10.0")]
    [InlineData(0x0008000Fu, "RDP 10.10")]
    [InlineData(0x00080011u, "RDP 10.12")]
    [InlineData(0x00080012u, "0x00080012")]
    [InlineData(0u, "0x00000000")]
    public void A_version_has_its_name_or_its_number(uint version, string name) => Assert.Equal(name, RdpVersions.NameOf(version));

    /// <summary>The response over TLS with other blocks.</summary>
    private static string With(string blocks)
    {
        int count = Dump.Read(blocks).Length;
        string packet = McsPackets.TlsResponse.Replace(McsPackets.TlsBlocks, blocks)
            .Replace("7f 66 6e ", $"7f 66 {0x6E - 0x34 + count:x2} ").Replace("04 4a 00 05", $"04 {0x4A - 0x34 + count:x2} 00 05")
            .Replace("44 6e 34 ", $"44 6e {count:x2} ");
        return $"03 00 00 {Dump.Read(packet).Length:x2}" + packet.Substring(11);
    }

    private static ConnectResponse Parse(string dump) => ConnectResponse.Parse(Dump.Read(dump));
}
