using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Views;

public sealed class ViewTests : IDisposable
{
    private const string PassedOn =
        "$s = [System.Management.Automation.PSSerializer]; $args[0] | ForEach-Object { $s::Deserialize($s::Serialize($_, 1)) }";

    private readonly TestFolder folder = new();
    private readonly Engine engine;

    public ViewTests()
    {
        engine = new Engine(folder.Path);
        folder.Write("off.json", TestSnapshots.SwitchedOff());
    }

    public void Dispose()
    {
        engine.Dispose();
        folder.Dispose();
    }

    public static TheoryData<string> Outputs =>
    [
        "Test-RdpHost off.json",
        "Test-RdpListener off.json",
        "Get-RdpCheck",
        "Import-RdpSnapshot off.json",
        "(Test-RdpHost off.json).RootCauses",
        "(Test-RdpHost off.json).RootCauses[0].Proof",
    ];

    [Theory]
    [MemberData(nameof(Outputs))]
    public void What_is_shown_fits_80_columns(string script) =>
        Assert.All(engine.Show(script).Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));

    [Theory]
    [MemberData(nameof(Outputs))]
    public void Objects_that_came_through_remoting_look_as_at_home(string script)
    {
        string home = engine.Show(script);
        Assert.Equal(home, engine.Show(PassedOn, engine.Run(script).Output));
    }

    [Fact]
    public void A_diagnosis_shows_its_verdict_cause_proof_and_what_to_do()
    {
        string shown = engine.Show("Test-RdpHost off.json");
        Assert.Contains("VM02  Failing: 1 root cause", shown, StringComparison.Ordinal);
        Assert.Contains("    proof     fDenyTSConnections: 1 (expected 0)", shown, StringComparison.Ordinal);
        Assert.Contains("    fix       Repair-RdpListener", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_a_hostile_host_cannot_steer_the_terminal()
    {
        string hostile = "\u001b]0;owned\u0007 \u202E\r\n" + new string('x', 500);
        Finding finding = new() { ComputerName = "VM", CheckId = "RDP1001", Outcome = Outcome.Fail, Summary = hostile, Subject = hostile };
        foreach (object shown in new object[] { finding, new Diagnosis(hostile, null, [finding], []), new Proof(hostile, hostile, hostile, hostile) })
        {
            AssertHarmless(engine.Show("$args[0]", shown));
        }
    }

    [Fact]
    public void A_diagnosis_that_lost_its_parts_keeps_its_verdict()
    {
        object lost = engine.Run("[pscustomobject]@{ PSTypeName = 'Deserialized.RdpTroubleshoot.Judgement.Diagnosis'; ComputerName = 'VM09'; Verdict = 'Failing'; RootCauses = @('RDP1001 off') }").Output[0];
        Assert.Contains("VM09  Failing  RDP1001 off", engine.Show("$args[0]", lost), StringComparison.Ordinal);
    }

    [Fact]
    public void Wide_consoles_are_used_and_narrow_ones_still_show_a_diagnosis()
    {
        foreach (int width in new[] { 30, 60, 200 })
        {
            using var other = new Engine(folder.Path, width);
            Assert.Contains("Failing", other.Show("Test-RdpHost off.json"), StringComparison.Ordinal);
        }
    }

    private static void AssertHarmless(string shown)
    {
        IEnumerable<char> letters = shown.Where(letter => letter is not '\n' and not '\r');
        Assert.All(letters, letter => Assert.False(char.IsControl(letter) || letter == '\u202E', $"U+{(int)letter:X4} is shown."));
    }
}
