using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.ErrorCodes;
using Xunit;

namespace RdpTroubleshoot.Tests.ErrorCodes;

public class ErrorCodeTableTests
{
    public static TheoryData<ErrorCodeFamily> Families => [.. ErrorCodeTable.Families];

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_row_can_be_read_and_says_what_the_code_means_and_how_we_know(ErrorCodeFamily family)
    {
        Assert.NotEmpty(ErrorCodeTable.Of(family));
        Assert.All(ErrorCodeTable.Of(family), row =>
        {
            Assert.Equal(family, row.Family);
            Assert.EndsWith(".", row.Meaning, StringComparison.Ordinal);
            Assert.NotEmpty(row.Source);
            Assert.True(row.IsKnown);
            Assert.All(row.Causes.Concat(row.Source).Concat(row.Commands).Concat([row.Confirm]), text => Assert.Equal(text.Trim(), text));
            Assert.All(row.Commands, command => Assert.Matches("^(Test|Get|Resolve)-[A-Za-z]+$", command));
        });
    }

    [Fact]
    public void What_is_shown_of_codes_is_ascii_so_that_every_console_shows_it() => Assert.All(
        ErrorCodeTable.All.SelectMany<ErrorCodeInfo, string>(row => [row.Name, row.Meaning, row.Confirm, .. row.Causes, .. row.Source]),
        text => Assert.All(text, letter => Assert.InRange(letter, ' ', '~')));

    [Theory]
    [InlineData(ErrorCodeFamily.Disconnect, 0x904, "disconnectReasonAtClientWinsockFDCLOSE", ErrorCertainty.Documented)]
    [InlineData(ErrorCodeFamily.Disconnect, 2055, "SSL_ERR_LOGON_FAILURE", ErrorCertainty.Documented)]
    [InlineData(ErrorCodeFamily.Disconnect, 0xB09, "", ErrorCertainty.ClientText)]
    [InlineData(ErrorCodeFamily.ExtendedDisconnect, 12, "exDiscReasonLogoffByUser", ErrorCertainty.Documented)]
    [InlineData(ErrorCodeFamily.ExtendedDisconnect, 0x1234, "", ErrorCertainty.Documented)]
    [InlineData(ErrorCodeFamily.GatewayDisconnect, 50331656, "", ErrorCertainty.ClientText)]
    [InlineData(ErrorCodeFamily.SetErrorInfo, 0x1111, "ERRINFO_SECURITY_DATA_TOO_SHORT2", ErrorCertainty.ReadInSource)]
    [InlineData(ErrorCodeFamily.SetErrorInfo, 0x1126, "ERRINFO_SECURITY_DATA_TOO_SHORT23", ErrorCertainty.ReadInSource)]
    [InlineData(ErrorCodeFamily.GatewayStatus, 0x59DA, "E_PROXY_RAP_ACCESSDENIED", ErrorCertainty.ReadInSource)]
    [InlineData(ErrorCodeFamily.GatewayStatus, 0x800759DA, "E_PROXY_RAP_ACCESSDENIED", ErrorCertainty.ReadInSource)]
    [InlineData(ErrorCodeFamily.NtStatus, 0xC000006D, "STATUS_LOGON_FAILURE", ErrorCertainty.ReadInSource)]
    [InlineData(ErrorCodeFamily.HResult, 0x8009030D, "SEC_E_UNKNOWN_CREDENTIALS", ErrorCertainty.GeneralKnowledge)]
    [InlineData(ErrorCodeFamily.Negotiation, 5, "HYBRID_REQUIRED_BY_SERVER", ErrorCertainty.ReadInSource)]
    [InlineData(ErrorCodeFamily.TlsAlert, 70, "protocol_version", ErrorCertainty.Measured)]
    [InlineData(ErrorCodeFamily.WindowsEvent, 36870, "Schannel", ErrorCertainty.FieldReport)]
    public void A_code_is_found_in_its_family(ErrorCodeFamily family, long value, string name, ErrorCertainty certainty)
    {
        ErrorCodeInfo info = ErrorCodeTable.Find(family, value)!;
        Assert.Equal(name, info.Name);
        Assert.Equal(value, info.Value);
        Assert.Equal(certainty, info.Certainty);
    }

    [Theory]
    [InlineData(2308, ErrorCodeFamily.Disconnect)]
    [InlineData(0x3000008, ErrorCodeFamily.GatewayDisconnect)]
    [InlineData(7, ErrorCodeFamily.ExtendedDisconnect)]
    [InlineData(0x10C9, ErrorCodeFamily.SetErrorInfo)]
    [InlineData(0x6000, ErrorCodeFamily.ExtendedDisconnect)]
    [InlineData(0xC000006D, ErrorCodeFamily.NtStatus)]
    [InlineData(0x80090304, ErrorCodeFamily.HResult)]
    [InlineData(0x800759DB, ErrorCodeFamily.GatewayStatus)]
    [InlineData(0x59DB, ErrorCodeFamily.GatewayStatus)]
    [InlineData(401, ErrorCodeFamily.HttpStatus)]
    [InlineData(40, ErrorCodeFamily.TlsAlert)]
    [InlineData(36870, ErrorCodeFamily.WindowsEvent)]
    public void A_bare_number_is_read_as_mstsc_would_mean_it_and_else_where_it_is_known(long value, ErrorCodeFamily family)
    {
        ErrorCodeInfo info = ErrorCodeTable.Describe(value);
        Assert.Equal(family, info.Family);
        Assert.True(info.IsKnown);
    }

    [Fact]
    public void Other_readings_of_a_number_are_named_so_that_nobody_is_led_astray()
    {
        ErrorCodeInfo info = ErrorCodeTable.Describe(0x104);
        Assert.Equal("disconnectReasonDNSLookupFailed", info.Name);
        Assert.Equal([ErrorCodeFamily.ExtendedDisconnect, ErrorCodeFamily.SetErrorInfo], info.Related.Select(one => one.Family));
        Assert.Contains(info.Related, one => one.Name == "ERRINFO_LICENSE_HWID_DOESNT_MATCH_LICENSE");
    }

    [Theory]
    [InlineData(0x1104, ErrorCodeFamily.Disconnect, "class 04", ErrorLayers.Tcp)]
    [InlineData(0x3107, ErrorCodeFamily.Disconnect, "class 07", ErrorLayers.Tls | ErrorLayers.Nla)]
    [InlineData(0x3000099, ErrorCodeFamily.GatewayDisconnect, "gateway", ErrorLayers.GatewayHttp | ErrorLayers.GatewayTunnel | ErrorLayers.GatewayChannel)]
    [InlineData(0x800B0199, ErrorCodeFamily.HResult, "certificate", ErrorLayers.Certificate)]
    [InlineData(0x80070005, ErrorCodeFamily.HResult, "Win32", ErrorLayers.Any)]
    public void A_code_that_nobody_documents_is_placed_by_its_number_and_called_a_guess(long value, ErrorCodeFamily family, string words, ErrorLayers layer)
    {
        ErrorCodeInfo info = ErrorCodeTable.Describe(value, family);
        Assert.False(info.IsKnown);
        Assert.Equal(family, info.Family);
        Assert.Equal(ErrorCertainty.Inferred, info.Certainty);
        Assert.Contains("guess", info.Meaning, StringComparison.Ordinal);
        Assert.Contains(words, info.Meaning, StringComparison.Ordinal);
        Assert.Equal(layer, info.Layer);
        Assert.NotEmpty(info.Commands);
    }

    [Theory]
    [InlineData(0x12345678)]
    [InlineData(0xFFFFFFFF)]
    [InlineData(0xABFF)]
    public void Where_even_the_number_tells_nothing_the_answer_is_unknown_and_not_a_story(long value)
    {
        ErrorCodeInfo info = ErrorCodeTable.Describe(value);
        Assert.False(info.IsKnown);
        Assert.Equal(ErrorCertainty.Unknown, info.Certainty);
    }

    [Fact]
    public void The_pattern_of_primary_codes_that_guesses_rest_on_holds_for_every_documented_code()
    {
        IEnumerable<ErrorCodeInfo> documented = ErrorCodeTable.Of(ErrorCodeFamily.Disconnect)
            .Where(row => row.Certainty == ErrorCertainty.Documented && row.Value is > 255 and < 0x10000);
        Assert.All(documented, row => Assert.Contains((int)(row.Value & 0xFF), new[] { 4, 6, 7, 8 }));
        Assert.True(documented.Count() > 40);
    }

    [Theory]
    [InlineData("STATUS_LOGON_FAILURE", 0xC000006D)]
    [InlineData("sec_e_logon_denied", 0x8009030C)]
    [InlineData("disconnectReasonAtClientWinsockFDCLOSE", 0x904)]
    [InlineData("ERRINFO_IDLE_TIMEOUT", 3)]
    public void A_published_name_is_as_good_as_its_number(string name, long value) => Assert.Equal(value, ErrorCodeTable.FindName(name)!.Value);

    [Theory]
    [InlineData(0x904, "0x904")]
    [InlineData(0xC000006D, "0xC000006D")]
    [InlineData(0x3000008, "0x3000008")]
    public void Numbers_are_shown_as_mstsc_and_event_logs_write_them(long value, string hex) => Assert.Equal(hex, ErrorCodeTable.Describe(value).Hex);
}
