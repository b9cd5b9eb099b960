using System;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Editing;
using RdpTroubleshoot.Windows.Reading;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests.Editing;

public class EditorAnywhereTests
{
    [WithoutWindowsFact]
    public void Without_Windows_every_change_fails_in_words_and_none_looks_made()
    {
        var editor = new LiveEditor();
        EditResult[] results =
        [
            editor.SetRegistryValue(@"HKLM\SOFTWARE\x", "x", RegistryValue.DWord(1)),
            editor.SetRegistryValue(@"HKLM\SOFTWARE\x", "x", null),
            editor.SetRegistrySddl(@"HKLM\SOFTWARE\x", "O:SYD:(A;;KA;;;SY)"),
            editor.SetFileSddl(@"C:\x", "O:SYD:(A;;FA;;;SY)"),
            editor.MoveFile(@"C:\x\a", @"C:\x\b"),
            editor.SetServiceStart("TermService", ServiceStart.Manual),
            editor.SetServiceAccount("TermService", @"NT AUTHORITY\NetworkService"),
            editor.StartService("TermService"),
            editor.StopService("TermService"),
            editor.DeleteCertificate(@"LocalMachine\Remote Desktop", new string('A', 40)),
            editor.AddCertificate(@"LocalMachine\Remote Desktop", [1]),
            editor.SetFirewallRule("RemoteDesktop-UserMode-In-TCP", null, "v2.10|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|Name=x|"),
        ];
        Assert.All(results, result =>
        {
            Assert.False(result.IsDone);
            Assert.Contains("this system does not have the Windows function", result.Why, StringComparison.Ordinal);
        });
        Assert.Equal(ObservedState.Failed, editor.SerializeCertificate(@"LocalMachine\Remote Desktop", new string('A', 40)).State);
    }

    [Fact]
    public void What_is_not_a_plain_path_of_a_drive_is_never_changed()
    {
        var editor = new LiveEditor();
        string[] paths = [@"\\server\c$\x", @"\\?\C:\x", @"C:x", "C:/x", @"C:\x:stream", @"C:\a\..\b", @"C:\a\.\b", @"C:\a ", "C:\\a\0b", @"C:\a\\b", @"C:\a*", "", @"C:\a\"];
        Assert.All(paths, path =>
        {
            Assert.Contains("only full, plain paths", editor.MoveFile(path, @"C:\y").Why, StringComparison.Ordinal);
            Assert.Contains("only full, plain paths", editor.MoveFile(@"C:\y", path).Why, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Another_hive_and_a_users_or_another_machines_store_are_never_changed()
    {
        var editor = new LiveEditor();
        Assert.Contains("only keys below HKLM", editor.SetRegistryValue(@"HKCU\Software", "x", null).Why, StringComparison.Ordinal);
        Assert.All([@"CurrentUser\My", @"LocalMachine\\\server\My", @"LocalMachine\TermService\My", @"LocalMachine\"], store =>
            Assert.Contains("only stores of this machine", editor.DeleteCertificate(store, new string('A', 40)).Why, StringComparison.Ordinal));
        Assert.Contains("40 hexadecimal digits", editor.DeleteCertificate(@"LocalMachine\My", "A1").Why, StringComparison.Ordinal);
        Assert.Contains("40 hexadecimal digits", editor.DeleteCertificate(@"LocalMachine\My", new string('x', 40)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_with_a_password_is_never_given_to_a_service()
    {
        EditResult result = new LiveEditor().SetServiceAccount("TermService", @".\bob");
        Assert.False(result.IsDone);
        Assert.Contains("may need a password", result.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_is_late_is_reported_as_one_that_may_still_happen()
    {
        using var release = new ManualResetEventSlim();
        EditResult result = new TimedWrite(TimeSpan.FromMilliseconds(50)).Run("service x", release.Wait);
        release.Set();
        Assert.False(result.IsDone);
        Assert.Equal(1460u, result.Code);
        Assert.Equal("service x: did not end within 0.05 seconds; the change may still happen", result.Why);
    }

    [Fact]
    public void A_change_that_throws_is_a_result_and_not_the_end_of_the_process()
    {
        EditResult result = new TimedWrite(TimeSpan.FromSeconds(5)).Run("x", () => throw new InvalidOperationException("in the display language"));
        Assert.False(result.IsDone);
        Assert.Contains("InvalidOperationException", result.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("display language", result.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32u, "in use by another process")]
    [InlineData(1307u, "may not make that owner")]
    [InlineData(1058u, "disabled")]
    [InlineData(112u, "the disk is full")]
    public void A_failure_has_its_number_and_says_what_to_do(uint code, string words)
    {
        EditResult result = new TimedWrite(TimeSpan.FromSeconds(5)).Run("x", () => throw new NativeException("Function", code));
        Assert.Equal(code, result.Code);
        Assert.StartsWith("x: ", result.Why, StringComparison.Ordinal);
        Assert.Contains(words, result.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_that_could_not_be_kept_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LiveEditor(TimeSpan.Zero, TimeSpan.FromSeconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LiveEditor(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void Owner_and_rights_are_taken_apart_whatever_stands_in_a_condition()
    {
        SddlParts parts = SddlParts.Split("O:SYG:BAD:PAI(XA;;FX;;;S-1-1-0;(@User.D:==\"O:x\"))(A;;FA;;;SY)S:(AU;SA;FA;;;WD)");
        Assert.Equal("SY", parts.Owner);
        Assert.Equal("PAI(XA;;FX;;;S-1-1-0;(@User.D:==\"O:x\"))(A;;FA;;;SY)", parts.Dacl);
    }

    [Theory]
    [InlineData("D:PAI(A;;FA;;;SY)", "D:P(A;;FA;;;SY)", true)]
    [InlineData("D:PARAI(A;;FA;;;SY)", "D:P(A;;FA;;;SY)", true)]
    [InlineData("D:AI(A;;FA;;;SY)", "D:P(A;;FA;;;SY)", false)]
    [InlineData("D:P(A;;FA;;;SY)", "D:P(A;;FA;;;BA)", false)]
    [InlineData("D:NO_ACCESS_CONTROL", "D:", false)]
    public void Rights_that_are_not_kept_are_noticed_and_how_they_came_about_is_not_a_difference(string one, string other, bool same) =>
        Assert.Equal(same, SddlParts.Split(one).HasSameDacl(SddlParts.Split(other)));
}
