using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using RdpTroubleshoot.ErrorCodes;
using Xunit;

namespace RdpTroubleshoot.Tests.ErrorCodes;

public class ErrorTextTests
{
    private const string Dialog =
        "[Window Title]\r\nRemote Desktop Connection\r\n\r\n[Content]\r\nThis computer can't connect to the remote computer.\r\n\r\n"
        + "Try connecting again. If the problem continues, contact the owner of the remote computer or your network administrator.\r\n\r\n"
        + "Error code: 0x904\r\nExtended error code: 0x7\r\nTimestamp (UTC): 11/24/26, 03:12:09 PM\r\nPress Ctrl+C to copy.\r\n\r\n[OK] [Help]";

    [Theory]
    [InlineData(Dialog)]
    [InlineData("Fehlercode: 0x904\nErweiterter Fehlercode: 0x7\nZeitstempel (UTC): 24.11.26, 15:12:09")]
    [InlineData("Code d'erreur : 0x904 Code d'erreur \u00e9tendu : 0x7 Horodatage (UTC) : 24/11/2026 15:12")]
    [InlineData("\u30a8\u30e9\u30fc \u30b3\u30fc\u30c9: 0x904\n\u62e1\u5f35\u30a8\u30e9\u30fc \u30b3\u30fc\u30c9: 0x7")]
    [InlineData("\u9519\u8bef\u4ee3\u7801\uff1a0x904\n\u6269\u5c55\u9519\u8bef\u4ee3\u7801\uff1a0x7")]
    [InlineData("0x904/0x7")]
    [InlineData("0x904 / 0x7")]
    [InlineData("0x904 0x7")]
    [InlineData("0X904, 0X7")]
    [InlineData("2308/7")]
    [InlineData("2308 7")]
    [InlineData("disconnect reason 2308 (socket closed), extended 7")]
    [InlineData("DisconnectReason=2308 ExtendedDisconnectReason=7")]
    [InlineData("error_code: 0x00000904 extended_error_code: 0x00000007")]
    [InlineData("I get error code 0x904 / 0x7 when I connect to 10.0.0.4:3389 since 2026-11-24 15:12:09, build 10.0.26100.1")]
    public void The_pair_is_found_in_every_way_people_hand_it_over(string text) => Assert.Equal("904/7", Codes(text));

    [Theory]
    [InlineData("2308", "904")]
    [InlineData(" 0x904 ", "904")]
    [InlineData("RDP ClientActiveX has been disconnected (Reason= 2308)", "904")]
    [InlineData("Error:2308", "904")]
    [InlineData("-2146893044", "8009030C")]
    [InlineData("SSL failed with -2146893044 on 10.0.0.4", "8009030C")]
    [InlineData("(error code 0x80004005).", "80004005")]
    [InlineData("0xC000006D", "C000006D")]
    [InlineData("Status: C000006D Sub Status: c0000064", "C000006D,C0000064")]
    [InlineData("0xFFFFFFFF80090304", "80090304")]
    [InlineData("0x204, 0x904", "204,904")]
    [InlineData("0x204 or 0x104", "204,104")]
    [InlineData("Error code: 0x204. Error code: 0x104", "204,104")]
    [InlineData("2308 2055 260", "904,807,104")]
    [InlineData("0x904 and again 0x904", "904")]
    [InlineData("Session 2 has been disconnected, reason code 5", "5")]
    [InlineData("STATUS_LOGON_FAILURE", "C000006D")]
    [InlineData("the server said ERRINFO_IDLE_TIMEOUT (see log)", "3")]
    public void Codes_are_found_whatever_their_form(string text, string codes) => Assert.Equal(codes, Codes(text));

    [Theory]
    [InlineData("The TLS protocol defined fatal alert code is 40.", ErrorCodeFamily.TlsAlert, 40)]
    [InlineData("A fatal alert was generated: 70. The internal error state is 1205", ErrorCodeFamily.TlsAlert, 70)]
    [InlineData("HTTP 401 Unauthorized", ErrorCodeFamily.HttpStatus, 401)]
    [InlineData("HTTP/1.1 502 Bad Gateway", ErrorCodeFamily.HttpStatus, 502)]
    [InlineData("Extended error code: 0x5", ErrorCodeFamily.ExtendedDisconnect, 5)]
    public void The_words_around_a_number_say_which_family_it_is_of(string text, ErrorCodeFamily family, long value)
    {
        FoundCode code = ErrorText.Parse(text).Codes[0];
        Assert.Equal((family, value), (code.Family, code.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n ")]
    [InlineData("it does not work")]
    [InlineData("server01:3389")]
    [InlineData("10.0.0.4:3389 port 3389")]
    [InlineData("fe80::1ff:fe23:4567:890a%3")]
    [InlineData("Timestamp (UTC): 11/24/26, 03:12:09 PM")]
    [InlineData("24/11/2026")]
    [InlineData("11/24")]
    [InlineData("2026-11-24T15:12:09Z")]
    [InlineData("version 10.0.26100.2308")]
    [InlineData("Event ID: 1026")]
    [InlineData("error at 15:12:09")]
    [InlineData("error code page")]
    [InlineData("0xZZ")]
    [InlineData("0x")]
    [InlineData("x904 0x904z")]
    public void Times_addresses_ports_and_versions_are_not_taken_for_codes(string text)
    {
        ErrorTextResult result = ErrorText.Parse(text);
        Assert.Empty(result.Codes);
        Assert.NotEmpty(result.Problem);
    }

    [Theory]
    [InlineData("99999999999")]
    [InlineData("-2147483649")]
    [InlineData("0x1FFFFFFFF")]
    [InlineData("0x00007ff6a1b2c3d4")]
    [InlineData("error code 99999999999999999999999999999999")]
    public void A_number_that_is_no_32_bit_code_is_called_too_large_and_not_cut(string text) =>
        Assert.Contains("too large", ErrorText.Parse(text).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_text_that_is_too_long_is_refused_with_both_numbers()
    {
        string problem = ErrorText.Parse("0x904" + new string(' ', ErrorText.MaximumLength)).Problem;
        Assert.Contains("65541", problem, StringComparison.Ordinal);
        Assert.Contains("65536", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_with_very_many_codes_gives_some_and_says_that_there_are_more()
    {
        ErrorTextResult result = ErrorText.Parse(string.Join(" ", Enumerable.Range(0x500, 1000).Select(number => "0x" + number.ToString("X", CultureInfo.InvariantCulture))));
        Assert.Equal(ErrorText.MaximumCodes, result.Codes.Count);
        Assert.True(result.IsCut);
    }

    [Fact]
    public void Hostile_texts_neither_throw_nor_hang()
    {
        const string alphabet = "0x9 4/7-:.,\r\nAaFf_\0\u00e9\u202e\ud800error code extended";
        var random = new Random(20261124);
        for (int round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder(Dialog, 200, Dialog.Length - 200, 512);
            for (int change = random.Next(1, 40); change > 0; change--)
            {
                text[random.Next(text.Length)] = alphabet[random.Next(alphabet.Length)];
            }

            ErrorTextResult result = ErrorText.Parse(text.ToString());
            Assert.Equal(result.Codes.Count == 0, result.Problem.Length > 0);
            Assert.All(result.Codes, code => Assert.InRange(code.Value, 0, uint.MaxValue));
        }

        var clock = Stopwatch.StartNew();
        foreach (string unit in new[] { "0x9 ", "error code 2308 ", "9", "-", "0x", "error ", "a_b ", "8009030C " })
        {
            ErrorText.Parse(string.Concat(Enumerable.Repeat(unit, ErrorText.MaximumLength / unit.Length)));
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
    }

    private static string Codes(string text) => string.Join(
        ",", ErrorText.Parse(text).Codes.Select(code => code.Value.ToString("X", CultureInfo.InvariantCulture) + (code.ExtendedValue is long extended ? "/" + extended.ToString("X", CultureInfo.InvariantCulture) : "")));
}
