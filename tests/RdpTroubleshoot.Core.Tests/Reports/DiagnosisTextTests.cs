using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Reports;
using Xunit;

namespace RdpTroubleshoot.Tests.Reports;

public class DiagnosisTextTests
{
    private static readonly Finding KeyFault = new()
    {
        CheckId = "RDP9501",
        Outcome = Outcome.Fail,
        Summary = "NETWORK SERVICE cannot read the private key of the RDP certificate",
        Proof = [new Proof("DACL", "no allow entry for S-1-5-20", "S-1-5-20 may read", @"C:\ProgramData\Microsoft\Crypto\RSA\MachineKeys\f686aace6942fb7f7ceb231212eef4a4_9c0c")],
        Repairs = ["Repair-MachineKeyAcl"],
        Manual = [@"icacls ""C:\ProgramData\Microsoft\Crypto\RSA\MachineKeys\f686aace6942fb7f7ceb231212eef4a4_9c0c"" /grant *S-1-5-20:R"],
        Link = "docs/checks/RDP9501.md",
    };

    private static readonly Finding Passed = new() { CheckId = "RDP9502", Outcome = Outcome.Pass, Summary = "fine" };

    [Fact]
    public void A_failing_host_reads_as_verdict_proof_consequence_and_fix() => Assert.Equal(
        """
        VM01  Failing: 1 root cause  (2 checks: 1 passed, 1 failed)

          RDP9501  NETWORK SERVICE cannot read the private key of the RDP certificate
                   [certain]
            proof     DACL: no allow entry for S-1-5-20 (expected S-1-5-20 may read)
                        in ...\RSA\MachineKeys\f686aace6942fb7f7ceb231212eef4a4_9c0c
            leads to  RDP9104 TLS cannot start  ->  clients show 0x904 / 0x7
            fix       Repair-MachineKeyAcl
        """,
        Write(Cause(KeyFault), ["Repair-MachineKeyAcl"], Passed));

    [Fact]
    public void Nobody_is_sent_to_a_cmdlet_that_is_not_there()
    {
        string text = Write(Cause(KeyFault), []);
        Assert.DoesNotContain("Repair-MachineKeyAcl", text, StringComparison.Ordinal);
        Assert.Contains("by hand   1. icacls", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_to_type_is_never_shortened()
    {
        string typed = string.Concat(Write(Cause(KeyFault), [], width: 50).Split('\n').Select(line => line.Trim()));
        Assert.Contains(@"RSA\MachineKeys\f686aace6942fb7f7ceb231212eef4a4_9c0c", typed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_risk_says_what_will_happen_and_not_that_it_has()
    {
        string text = Write(Cause(KeyFault with { Outcome = Outcome.Warn }), [], Passed);
        Assert.StartsWith("VM01  At risk: it works now, 1 risk may break or weaken it", text, StringComparison.Ordinal);
        Assert.Contains("    later     RDP9104 TLS cannot start", text, StringComparison.Ordinal);
        Assert.DoesNotContain("leads to", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_judged_is_told_with_its_reason_and_never_called_healthy()
    {
        Finding[] missing =
        [
            Missing("RDP9601", "access denied"), Missing("RDP9602", "access denied"), Missing("RDP9603", "could not be read: time out"),
        ];
        Assert.Equal(
            """
            VM01  Incomplete: no fault was found, and 3 checks could not be judged
              (4 checks: 1 passed, 3 not judged)

              Not judged: RDP9601, RDP9602 (access denied)
                          RDP9603 a title (could not be read: time out)
            """,
            DiagnosisText.Of(new Diagnosis("VM01", null, [Passed, .. missing], []), []));
    }

    [Fact]
    public void A_run_without_any_finding_is_not_healthy() =>
        Assert.Equal("VM01  Incomplete: nothing was judged", DiagnosisText.Of(new Diagnosis("VM01", null, [], []), []));

    [Fact]
    public void A_healthy_host_is_one_line() => Assert.Equal(
        "VM01  Healthy: nothing is wrong  (1 check: 1 passed)", DiagnosisText.Of(new Diagnosis("VM01", null, [Passed], []), []));

    [Fact]
    public void Alternatives_are_named_unless_the_cause_is_certain()
    {
        Assert.Contains("    or else   a proxy", Write(Cause(KeyFault, Confidence.Medium), []), StringComparison.Ordinal);
        Assert.DoesNotContain("or else", Write(Cause(KeyFault, Confidence.Certain), []), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void No_line_is_wider_than_asked_and_none_holds_what_a_terminal_obeys(int width)
    {
        string hostile = "a\u001b[31m\u202E\u00FC" + new string('x', 900) + " " + new string('y', 300);
        Finding finding = KeyFault with
        {
            Summary = hostile,
            Proof = [new Proof(hostile, hostile, hostile, hostile)],
            Manual = [hostile],
        };
        string text = DiagnosisText.Of(
            new Diagnosis(hostile, null, [finding, Missing("RDP9601", hostile)], [Cause(finding, Confidence.Medium)]), [], width);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, Math.Max(width, 40)));
        Assert.All(text.Split('\n').SelectMany(line => line), letter => Assert.InRange(letter, ' ', '~'));
    }

    [Fact]
    public void Many_faults_are_cut_with_a_count()
    {
        RootCause[] causes = [.. Enumerable.Range(0, 9).Select(_ => Cause(KeyFault))];
        Assert.Contains("... and 4 root causes more", DiagnosisText.Of(new Diagnosis("VM01", null, [KeyFault], causes), []), StringComparison.Ordinal);
    }

    private static string Write(RootCause cause, IReadOnlyCollection<string> commands, params Finding[] others) =>
        DiagnosisText.Of(new Diagnosis("VM01", null, [.. others, cause.Finding], [cause]), commands);

    private static string Write(RootCause cause, IReadOnlyCollection<string> commands, int width) =>
        DiagnosisText.Of(new Diagnosis("VM01", null, [cause.Finding], [cause]), commands, width);

    private static Finding Missing(string id, string why) => new()
    {
        CheckId = id,
        Title = "a title",
        Outcome = Outcome.NotEvaluated,
        Summary = $"Not judged: somewhere: {why}.",
        Proof = [new Proof("missing", why, "a value", "somewhere")],
    };

    private static RootCause Cause(Finding finding, Confidence confidence = Confidence.Certain) => new()
    {
        Finding = finding,
        Outcome = finding.Outcome,
        Confidence = confidence,
        Proof = finding.Proof,
        LeadsTo = [new ConsequenceStep("RDP9104", "TLS cannot start", false), new ConsequenceStep("RDP9001", "clients show 0x904 / 0x7", false)],
        Explains = [],
        Alternatives = ["a proxy"],
    };
}
