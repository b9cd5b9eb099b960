using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.ErrorCodes;
using Xunit;

namespace RdpTroubleshoot.Tests.ErrorCodes;

public class ErrorExplanationTests
{
    [Fact]
    public void The_pair_0x904_0x7_is_called_a_question_of_the_stage_and_no_cause()
    {
        ErrorExplanation pair = ErrorExplanations.Of(0x904, 7)!;
        Assert.Contains(pair.Means, text => text.Contains("not a cause"));
        Assert.Contains(pair.Means, text => text.Contains("no server can have sent that verdict"));
        Assert.Contains(pair.DoesNotProve, text => text.Contains("0x807"));
        Assert.Equal(10, pair.Stages.Count);
        Assert.Contains(pair.Refuted, one => one.Claim.Contains("expired") && one.Why.Contains("0x1B07"));
        Assert.Contains(pair.Evidence, one => one.Where.Contains("1107"));
    }

    [Fact]
    public void A_reset_after_the_ClientHello_leads_to_the_private_key_first()
    {
        StageReading stage = SocketClosedStages.All.Single(one => one.Seen.Contains("ClientHello, without"));
        Assert.StartsWith("the private key", stage.Causes[0]);
        Assert.Contains("Test-MachineKeyAcl", stage.Commands);
    }

    [Theory]
    [InlineData(0x904L, null, true)]
    [InlineData(0x904L, 0L, true)]
    [InlineData(0x904L, 9L, true)]
    [InlineData(0x204L, 0L, false)]
    [InlineData(3L, 5L, false)]
    public void Only_a_closed_socket_needs_the_table_of_stages(long code, long? extended, bool stages) =>
        Assert.Equal(stages, ErrorExplanations.Of(code, extended)!.Stages.Count > 0);

    [Fact]
    public void A_code_that_says_all_by_itself_gets_no_explanation() => Assert.Null(ErrorExplanations.Of(0x204, null));

    [Fact]
    public void Code_3_passes_on_the_verdict_of_the_server()
    {
        ErrorExplanation pair = ErrorExplanations.Of(3, 5)!;
        Assert.Contains("Another connection took over", pair.Summary);
        Assert.Contains(pair.Means, text => text.Contains("gave its reason"));
    }

    [Fact]
    public void A_pair_with_a_code_that_nobody_knows_is_called_a_guess() =>
        Assert.Contains(ErrorExplanations.Of(0x1104, 0)!.DoesNotProve, text => text.Contains("guess"));

    [Fact]
    public void What_is_shown_of_explanations_is_ascii()
    {
        ErrorExplanation pair = ErrorExplanations.Of(0x904, 7)!;
        IEnumerable<string> texts =
        [
            pair.Summary, .. pair.Means, .. pair.DoesNotProve, .. pair.Refuted.Select(one => one.ToString()), .. pair.Evidence.Select(one => one.ToString()),
            .. pair.Stages.SelectMany(one => one.Causes.Concat(one.Confirm).Concat([one.Seen, one.Verdict])),
        ];
        Assert.All(texts, text => Assert.All(text, letter => Assert.InRange(letter, ' ', '~')));
    }
}
