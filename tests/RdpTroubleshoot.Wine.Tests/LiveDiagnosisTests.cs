using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Xunit;
using Platform = RdpTroubleshoot.Windows.Tests.Platform;

namespace RdpTroubleshoot.WineTests;

// One after the other: what one class changes is what the other looks at.
[Collection(nameof(BrokenMachine))]
public class LiveDiagnosisTests(BrokenMachine machine) : IClassFixture<BrokenMachine>
{
    [Theory]
    [InlineData("RDP1001", "Fail")]
    [InlineData("RDP1005", "Fail")]
    [InlineData("RDP1007", "Fail")]
    [InlineData("RDP2003", "Warn")]
    [InlineData("RDP3007", "Fail")]
    [InlineData("RDP3011", "Fail")]
    public void A_planted_fault_is_found_on_the_running_machine(string check, string outcome) =>
        Assert.Contains(Findings(Diagnosis), finding => Text(finding, "CheckId") == check && Text(finding, "Outcome") == outcome);

    [Fact]
    public void The_value_of_group_policy_is_the_one_in_force()
    {
        PSObject finding = Findings(Diagnosis).Single(one => Text(one, "CheckId") == "RDP1007");
        Assert.Contains("9 (Group Policy)", string.Join(" ", List(finding, "Proof")));
    }

    [Theory]
    [InlineData("RDP3016")]
    [InlineData("RDP5001")]
    [InlineData("RDP2012")]
    public void An_event_log_that_wine_does_not_have_is_not_judged(string check) =>
        Assert.Contains(List(Diagnosis, "NotJudged"), finding => Text(finding, "CheckId") == check);

    [Fact]
    public void Account_rights_that_wine_does_not_have_are_never_called_missing() =>
        Assert.DoesNotContain(Findings(Diagnosis), finding => Text(finding, "CheckId") == "RDP4006" && Text(finding, "Outcome") == "Fail");

    [Fact]
    public void No_check_fails_on_a_running_machine() =>
        Assert.DoesNotContain(Findings(Diagnosis), finding => Text(finding, "Outcome") == "Error");

    [Fact]
    public void The_verdict_is_failing_and_the_switch_is_among_the_root_causes()
    {
        Assert.Equal("Failing", Text(Diagnosis, "Verdict"));
        Assert.Contains(List(Diagnosis, "RootCauses"), cause => Text(cause, "CheckId") == "RDP1001");
    }

    [Fact]
    public void A_snapshot_says_the_same_as_the_running_machine()
    {
        Assert.NotNull(machine.Snapshot);
        Assert.Equal(Outcomes(Diagnosis), Outcomes(machine.Snapshot));
    }

    [Fact]
    public void The_script_says_the_same_of_the_running_machine_and_fits_through_Run_Command()
    {
        PSObject expected = Diagnosis;
        Assert.InRange(machine.ScriptOutput.Replace("\n", "\r\n", System.StringComparison.Ordinal).Length, 1, 4096);
        Assert.Contains("RDP1001", machine.ScriptOutput);
        Assert.NotNull(machine.FromScript);
        Assert.Equal(Text(expected, "Verdict"), Text(machine.FromScript, "Verdict"));

        // All of them do not fit: the first ones come through.
        List<string> causes = Causes(machine.FromScript);
        Assert.InRange(causes.Count, 1, Causes(expected).Count);
        Assert.Equal(Causes(expected).Take(causes.Count), causes);
    }

    private PSObject Diagnosis
    {
        get
        {
            Assert.SkipUnless(Platform.IsWine, "breaks the machine's settings: only under wine");
            return machine.Diagnosis!;
        }
    }

    private static List<string> Outcomes(PSObject diagnosis) => [.. Findings(diagnosis).Select(finding => Text(finding, "CheckId") + " " + Text(finding, "Subject") + " " + Text(finding, "Outcome"))];

    private static List<string> Causes(PSObject diagnosis) => [.. List(diagnosis, "RootCauses").Select(cause => Text(cause, "CheckId"))];

    private static List<PSObject> Findings(PSObject diagnosis) => List(diagnosis, "Findings");

    private static List<PSObject> List(PSObject from, string property) =>
        [.. LanguagePrimitives.GetEnumerable(from.Properties[property].Value).Cast<object>().Select(PSObject.AsPSObject)];

    private static string Text(PSObject from, string property) => from.Properties[property].Value?.ToString() ?? "";
}
