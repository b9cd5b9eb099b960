using RdpTroubleshoot.Protocol.Mcs;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Mcs;

public class ServerPduTests
{
    [Fact]
    public void The_code_of_an_error_is_told()
    {
        ServerPdu pdu = Parse(McsPackets.ErrorInfo);
        Assert.Equal(ServerPduKind.ErrorInfo, pdu.Kind);
        Assert.Equal(0x9u, pdu.ErrorInfo);
        Assert.Equal("ErrorInfo: 0x00000009", pdu.ToString());
    }

    [Fact]
    public void A_license_that_is_not_needed_is_no_error()
    {
        ServerPdu pdu = Parse(McsPackets.ValidClient);
        Assert.Equal(ServerPduKind.License, pdu.Kind);
        Assert.Equal(LicenseMessage.ErrorAlert, pdu.LicenseMessage);
        Assert.Equal(LicenseStatus.ValidClient, pdu.LicenseStatus);
    }

    [Fact]
    public void A_missing_license_server_is_told()
    {
        ServerPdu pdu = Parse(McsPackets.ValidClient.Replace("10 00 07 00", "10 00 06 00"));
        Assert.Equal(LicenseStatus.NoLicenseServer, pdu.LicenseStatus);
        Assert.Equal("License: ErrorAlert NoLicenseServer", pdu.ToString());
    }

    [Fact]
    public void A_server_that_wants_a_license_has_not_ended_licensing()
    {
        ServerPdu pdu = Parse(McsPackets.LicenseRequest);
        Assert.Equal(LicenseMessage.LicenseRequest, pdu.LicenseMessage);
        Assert.Equal(LicenseStatus.None, pdu.LicenseStatus);
    }

    [Fact]
    public void A_license_packet_as_long_as_its_flags_is_not_taken_for_a_share()
    {
        // 128 bytes of data: the flags SEC_LICENSE_PKT read as a share control header's length would fit.
        string padding = string.Join(" ", System.Linq.Enumerable.Repeat("00", 116));
        string license = "80 00 00 00 ff 03 7c 00 07 00 00 00 " + padding;
        ServerPdu pdu = Parse("03 00 00 8f 02 f0 80 68 00 01 03 eb 70 80 80 " + license);
        Assert.Equal(ServerPduKind.License, pdu.Kind);
        Assert.Equal(LicenseStatus.ValidClient, pdu.LicenseStatus);
    }

    [Theory]
    [InlineData(McsPackets.DemandActive, ServerPduKind.DemandActive)]
    [InlineData(McsPackets.Redirection, ServerPduKind.ServerRedirection)]
    [InlineData(McsPackets.Ultimatum, ServerPduKind.DisconnectUltimatum)]
    [InlineData("03 00 00 0b 06 80 00 00 12 34 00", ServerPduKind.DisconnectUltimatum)]
    [InlineData(McsPackets.AttachUserConfirm, ServerPduKind.Other)]
    [InlineData("00 08 01 02 03 04 05 06", ServerPduKind.Other)]
    [InlineData("03 00 00 12 02 f0 80 68 00 01 03 eb 70 04 00 08 00 00", ServerPduKind.Other)]
    [InlineData("03 00 00 22 02 f0 80", ServerPduKind.Truncated)]
    [InlineData("48 54 54 50", ServerPduKind.Malformed)]
    [InlineData("03 00 00 0c 02 f0 80 68 00 01 03 eb", ServerPduKind.Malformed)]
    [InlineData("03 00 00 0e 02 f0 80 68 00 01 03 eb 70 04", ServerPduKind.Malformed)]
    [InlineData("03 00 00 0e 02 f0 80 68 00 01 03 eb 70 00", ServerPduKind.Malformed)]
    [InlineData("03 00 00 0e 02 f0 80 68 00 01 03 eb 70 c1", ServerPduKind.Malformed)]
    [InlineData("03 00 00 1a 02 f0 80 68 00 01 03 eb 70 0c 80 00 00 00 ff 03 06 00 07 00 00 00", ServerPduKind.Malformed)]
    [InlineData("03 00 00 1a 02 f0 80 68 00 01 03 eb 70 0c 80 00 00 00 01 03 ff ff 07 00 00 00", ServerPduKind.Malformed)]
    [InlineData("03 00 00 14 02 f0 80 68 00 01 03 eb 70 06 06 00 17 00 ea 03", ServerPduKind.Malformed)]
    [InlineData("03 00 00 14 02 f0 80 68 00 01 03 eb 70 06 06 00 1a 00 ea 03", ServerPduKind.Malformed)]
    [InlineData("03 00 00 20 02 f0 80 68 00 01 03 eb 70 12 12 00 17 00 ea 03 ea 03 01 00 00 01 16 00 2f 00 00 00", ServerPduKind.Malformed)]
    public void A_packet_is_only_what_its_bytes_say(string dump, ServerPduKind kind)
    {
        ServerPdu pdu = Parse(dump);
        Assert.Equal(kind, pdu.Kind);
        Assert.Null(pdu.ErrorInfo);
        Assert.Equal(Dump.Read(dump), pdu.Bytes);
    }

    [Fact]
    public void A_redirection_shows_what_it_holds() => Assert.Equal(0x102u, Parse(McsPackets.Redirection).RedirectionFlags);

    [Fact]
    public void A_compressed_packet_is_not_read_as_if_it_were_plain() => Assert.Equal(
        ServerPduKind.Other, Parse(McsPackets.ErrorInfo.Replace("16 00 2f 00", "16 00 2f 20")).Kind);

    [Fact]
    public void A_server_that_says_nothing_has_not_hung_up() => Assert.Equal(ServerPduKind.NoAnswer, ServerPdu.Parse([]).Kind);

    private static ServerPdu Parse(string dump) => ServerPdu.Parse(Dump.Read(dump));
}
