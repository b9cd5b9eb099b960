using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.ErrorCodes;
using RdpTroubleshoot.Tests.Help;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Cmdlets;

public sealed class ResolveRdpErrorCodeTests : IDisposable
{
    private const string Client = "Microsoft-Windows-TerminalServices-ClientActiveXCore";

    private const string PassedOn =
        "$s = [System.Management.Automation.PSSerializer]; $args[0] | ForEach-Object { $s::Deserialize($s::Serialize($_, 1)) }";

    private readonly Engine engine = new();

    public static TheoryData<string> Examples =>
        [.. HelpPage.Pages.Single(page => page.Name == "Resolve-RdpErrorCode").Examples.Select(example => example.Code).Where(code => !code.Contains("Get-", StringComparison.Ordinal))];

    public static TheoryData<string> Outputs =>
    [
        "Resolve-RdpErrorCode 0x904 0x7",
        "Resolve-RdpErrorCode 0x904, 0x1104, STATUS_LOGON_FAILURE, 0x3/0x5",
        "Resolve-RdpErrorCode -List -Family Negotiation",
        "(Resolve-RdpErrorCode 0x904 0x7).Explanation",
        "(Resolve-RdpErrorCode 0x904 0x7).Explanation.Stages",
    ];

    public void Dispose() => engine.Dispose();

    [Theory]
    [InlineData("Resolve-RdpErrorCode 0x904", "0x904")]
    [InlineData("Resolve-RdpErrorCode 2308", "0x904")]
    [InlineData("Resolve-RdpErrorCode '0x904'", "0x904")]
    [InlineData("Resolve-RdpErrorCode 0x904 0x7", "0x904/0x7")]
    [InlineData("Resolve-RdpErrorCode 2308 7", "0x904/0x7")]
    [InlineData("Resolve-RdpErrorCode 0x904/0x7", "0x904/0x7")]
    [InlineData("Resolve-RdpErrorCode -Code 0x904 -ExtendedCode '0x7'", "0x904/0x7")]
    [InlineData("Resolve-RdpErrorCode 0x204, 0x104", "0x204,0x104")]
    [InlineData("0x904, 2055, '0x104' | Resolve-RdpErrorCode", "0x904,0x807,0x104")]
    [InlineData("Resolve-RdpErrorCode 0xC000006D", "0xC000006D")]
    [InlineData("Resolve-RdpErrorCode 0x8009030C", "0x8009030C")]
    [InlineData("Resolve-RdpErrorCode -2146893044", "0x8009030C")]
    [InlineData("[uint32]3221225581, [long]3221225581, -2146893044 | Resolve-RdpErrorCode", "0xC000006D,0xC000006D,0x8009030C")]
    [InlineData("Resolve-RdpErrorCode SEC_E_LOGON_DENIED", "0x8009030C")]
    [InlineData("[pscustomobject]@{ Code = '0x904'; ExtendedCode = '0x7' } | Resolve-RdpErrorCode", "0x904/0x7")]
    [InlineData("[pscustomobject]@{ ErrorCode = 2055 } | Resolve-RdpErrorCode", "0x807")]
    [InlineData("Resolve-RdpErrorCode 5 -Family Negotiation | Resolve-RdpErrorCode", "0x5")]
    public void A_code_is_taken_in_every_way_people_hand_it_over(string script, string codes)
    {
        RunOutput run = engine.Run(script);
        Assert.Empty(run.Errors);
        Assert.Equal(codes, string.Join(",", run.Values.Cast<ErrorCodeInfo>().Select(info => info.Hex + (info.Extended is null ? "" : "/" + info.Extended.Hex))));
    }

    [Fact]
    public void A_dialog_that_arrives_line_by_line_is_read_as_one_text()
    {
        RunOutput run = engine.Run("'', '[Content]', 'Error code: 0x904', 'Extended error code: 0x7', 'Timestamp (UTC): 11/24/26, 03:12:09 PM', '', $null | Resolve-RdpErrorCode");
        Assert.Empty(run.Errors);
        ErrorCodeInfo info = Assert.IsType<ErrorCodeInfo>(Assert.Single(run.Values));
        Assert.Equal("exDiscReasonServerDeniedConnection", info.Extended!.Name);
        Assert.NotEmpty(info.Explanation!.Stages);
    }

    [Theory]
    [InlineData("1026", Client, "'RDP ClientActiveX has been disconnected (Reason= 2308)'", "@()", "Disconnect 0x904")]
    [InlineData("1026", Client, "'RDP ClientActiveX wurde getrennt (Ursache= 2308)'", "@()", "Disconnect 0x904")]
    [InlineData("1026", Client, "$null", "@(@{ Value = 'Disconnect Reason' }, @{ Value = '2308' }, @{ Value = 'Info' } | ForEach-Object { [pscustomobject]$_ })", "Disconnect 0x904")]
    [InlineData("226", Client, "'RDPClient_SSL: An error was encountered when transitioning from A to B in response to C (error code 0x80004005).'", "@()", "HResult 0x80004005")]
    [InlineData("1107", Client, "'The disconnect trace Gateway connection disconnected has code 0x80075A0F'", "@([pscustomobject]@{ Value = 2147965455 })", "GatewayStatus 0x80075A0F")]
    [InlineData("36870", "Schannel", "$null", "@('server', '0x8009030D', '10001')", "WindowsEvent 0x9006,HResult 0x8009030D")]
    [InlineData("36888", "Schannel", "'A fatal alert was generated: 70. The internal error state is 1205'", "@()", "TlsAlert 0x46")]
    [InlineData("36887", "Schannel", "$null", "@('48')", "TlsAlert 0x30")]
    [InlineData("1024", Client, "'RDP ClientActiveX is trying to connect to the server (10.0.0.4)'", "@()", "")]
    public void Events_give_their_codes_also_without_a_readable_message(string id, string provider, string message, string fields, string codes)
    {
        RunOutput run = engine.Run(
            $"[pscustomobject]@{{ Id = {id}; ProviderName = '{provider}'; Message = {message}; Properties = {fields}; TimeCreated = [datetime]'2026-11-24T15:12:09Z' }} | Resolve-RdpErrorCode");
        Assert.Empty(run.Errors);
        Assert.Equal(codes, string.Join(",", run.Values.Cast<ErrorCodeInfo>().Select(info => $"{info.Family} {info.Hex}")));
        Assert.All(run.Values.Cast<ErrorCodeInfo>(), info => Assert.Equal($"event {id} of {provider}, 2026-11-24 15:12:09Z", info.FoundIn));
    }

    [Fact]
    public void An_event_that_came_through_remoting_still_gives_its_code()
    {
        PSObject record = engine.Run("[pscustomobject]@{ Id = 1026; ProviderName = $args[0]; Message = 'disconnected (Reason= 2308)' }", Client).Output.Single();
        Assert.Equal("0x904", Assert.IsType<ErrorCodeInfo>(Assert.Single(engine.Run("$args[0] | Resolve-RdpErrorCode", PassOn(record)).Values)).Hex);
    }

    [Theory]
    [InlineData("Resolve-RdpErrorCode nonsense", "There is no error code in 'nonsense'")]
    [InlineData("Resolve-RdpErrorCode 99999999999", "too large")]
    [InlineData("Resolve-RdpErrorCode 1.5", "There is no error code in '1.5'")]
    [InlineData("Resolve-RdpErrorCode ''", "There is no error code in ''")]
    [InlineData("Resolve-RdpErrorCode 0x904 nonsense", "There is no error code in 'nonsense'")]
    [InlineData("Resolve-RdpErrorCode 0x904 '0x7 0x8 0x9'", "The extended code is one number")]
    public void What_holds_no_code_is_an_error_with_a_way_out(string script, string message)
    {
        ErrorRecord error = engine.Run(script).Error;
        Assert.StartsWith("ErrorCodeNotFound", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.InvalidData, error.CategoryInfo.Category);
        Assert.Contains(message, error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("-List", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_text_does_not_hold_back_the_codes_after_it()
    {
        RunOutput run = engine.Run("'nonsense', 0x904, '24/11/2026' | Resolve-RdpErrorCode");
        Assert.Equal("0x904", ((ErrorCodeInfo)Assert.Single(run.Values)).Hex);
        Assert.Equal(2, run.Errors.Count);
    }

    [Fact]
    public void An_unknown_code_is_an_answer_that_says_so_and_what_to_run()
    {
        ErrorCodeInfo info = Assert.IsType<ErrorCodeInfo>(Assert.Single(engine.Run("Resolve-RdpErrorCode 0x1104").Values));
        Assert.False(info.IsKnown);
        Assert.Equal(ErrorCodeFamily.Disconnect, info.Family);
        string shown = engine.Show("Resolve-RdpErrorCode 0x1104");
        Assert.Contains("not in the tables", shown, StringComparison.Ordinal);
        Assert.Contains("guess", shown, StringComparison.Ordinal);
        Assert.Matches("run +.*Test-RdpHost", shown);
    }

    [Fact]
    public void The_whole_table_can_be_listed_and_searched()
    {
        Assert.Equal(ErrorCodeTable.All.Count, engine.Run("Resolve-RdpErrorCode -List").Output.Count);
        Assert.Equal("0x1B07", engine.Run("Resolve-RdpErrorCode -List -Family Disconnect | Where-Object Meaning -match 'has expired; the client' | ForEach-Object Hex").Values.Single());
    }

    [Theory]
    [InlineData("Resolve-RdpErrorCode 0x9", "0x904")]
    [InlineData("Resolve-RdpErrorCode 0x300000", "0x3000008")]
    [InlineData("Resolve-RdpErrorCode SSL_ERR_LOGON", "0x807")]
    [InlineData("Resolve-RdpErrorCode 0x904 0x", "0x7")]
    [InlineData("Resolve-RdpErrorCode -Family NtStatus -Code STATUS_ACCOUNT_L", "0xC0000234")]
    [InlineData("Resolve-RdpErrorCode 5 -Family Neg", "Negotiation")]
    public void Tab_offers_codes_with_their_meaning(string text, string expected)
    {
        CommandCompletion completion = CommandCompletion.CompleteInput(text, text.Length, null, engine.Shell(""));
        CompletionResult match = Assert.Single(completion.CompletionMatches, one => one.CompletionText == expected);
        Assert.NotEmpty(match.ToolTip);
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void What_is_shown_fits_80_columns_and_is_ascii(string script)
    {
        string shown = engine.Show(script);
        Assert.NotEmpty(shown.Trim());
        Assert.All(shown.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Assert.DoesNotContain(shown, letter => letter > '~');
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void Codes_that_came_through_remoting_look_as_at_home(string script) =>
        Assert.Equal(engine.Show(script), engine.Show(PassedOn, engine.Run(script).Output));

    [Fact]
    public void Nobody_is_sent_to_a_cmdlet_that_this_version_lacks()
    {
        IEnumerable<string> commands = engine.Run("Get-Command -Module RdpTroubleshoot").Values.Cast<CommandInfo>().Select(command => command.Name);
        IEnumerable<string> named = engine.Show("Resolve-RdpErrorCode 0x904 0x7").Split('\n', ' ', ',').Where(word => word.StartsWith("Test-Rdp", StringComparison.Ordinal));
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, commands));
    }

    [Fact]
    public void A_hostile_event_cannot_steer_the_terminal()
    {
        string shown = engine.Show(
            "[pscustomobject]@{ Id = 226; ProviderName = $args[0]; Message = $args[0] + ' error code 0x80004005' } | Resolve-RdpErrorCode", "\u001b]0;owned\u0007\u202E");
        Assert.Contains("E_FAIL", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(shown, letter => letter is not '\n' and not '\r' && (char.IsControl(letter) || letter == '\u202E'));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_of_the_help_run(string code)
    {
        string script = code.Replace(" | Format-Table", "", StringComparison.Ordinal).Replace(" | Format-List", "", StringComparison.Ordinal);
        RunOutput run = engine.Run(script);
        Assert.Empty(run.Errors);
        Assert.NotEmpty(run.Output);
    }

    private PSObject PassOn(PSObject value) => engine.Run(PassedOn, value).Output.Single();
}
