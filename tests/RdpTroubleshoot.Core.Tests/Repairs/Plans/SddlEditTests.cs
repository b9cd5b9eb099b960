using System.Linq;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Security;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs.Plans;

public class SddlEditTests
{
    [Theory]
    [InlineData("O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;NS)")]
    [InlineData("D:(D;OICI;0x1;;;S-1-5-21-1-2-3-500)(A;ID;GA;;;BA)")]
    [InlineData("O:S-1-5-21-1-2-3-1001D:P")]
    [InlineData("O:SYG:SYD:NO_ACCESS_CONTROL")]
    [InlineData("O:BAD:AI(A;;0x1200a9;;;BU)S:AI(AU;SAFA;FA;;;WD)")]
    public void What_is_not_changed_keeps_its_words(string sddl) => Assert.Equal(sddl.Split(["S:AI"], System.StringSplitOptions.None)[0], SddlEdit.Open(sddl)!.ToString());

    [Fact]
    public void Refusals_stand_before_grants_and_what_is_inherited_last()
    {
        SddlEdit edit = SddlEdit.Open("O:SYD:AI(A;ID;FR;;;BU)(A;;FA;;;BA)(D;;FW;;;BG)")!;
        edit.Grant(WellKnownSids.NetworkService, AccessRights.FileRead, SecuredObject.File);
        Assert.Equal("O:SYD:AI(D;;FW;;;BG)(A;;FA;;;BA)(A;;FR;;;NS)(A;ID;FR;;;BU)", edit.ToString());
    }

    [Fact]
    public void An_entry_of_the_same_account_is_widened_and_keeps_its_flags()
    {
        SddlEdit edit = SddlEdit.Open("O:SYD:(A;OICI;FR;;;SY)")!;
        edit.Grant(WellKnownSids.System, AccessRights.FileAll, SecuredObject.File);
        Assert.Equal("O:SYD:(A;OICI;FA;;;SY)", edit.ToString());
    }

    [Fact]
    public void An_entry_that_is_only_handed_down_or_inherited_is_no_grant()
    {
        SddlEdit edit = SddlEdit.Open("O:SYD:(A;OICIIO;FA;;;SY)(A;ID;FA;;;SY)")!;
        edit.Grant(WellKnownSids.System, AccessRights.FileAll, SecuredObject.File);
        Assert.Equal("O:SYD:(A;OICIIO;FA;;;SY)(A;;FA;;;SY)(A;ID;FA;;;SY)", edit.ToString());
    }

    [Fact]
    public void A_refusal_of_a_group_goes_only_where_nobody_else_gains_by_it()
    {
        const string alone = "O:SYG:SYD:PAI(D;;FA;;;BU)(A;;FA;;;SY)(A;;FR;;;NS)";
        Assert.Equal("mended", Outcome(alone));
        Assert.Equal("refused", Outcome(alone + "(A;;FR;;;S-1-5-21-1-2-3-1105)"));
    }

    [Fact]
    public void A_refusal_that_is_not_in_the_way_stays() => Assert.Equal(
        "O:SYG:SYD:PAI(D;;SD;;;BU)(A;;FA;;;SY)(A;;FR;;;NS)(A;;FA;;;" + ServiceSid.Of("SessionEnv") + ")",
        Repaired.From("healthy", change: host => host.SetSddl(HealthyHost.KeyFile, "O:SYG:SYD:PAI(D;;SD;;;BU)(A;;FA;;;SY)")).Changes.Single().NewText);

    private static string Outcome(string key)
    {
        Repaired repaired = Repaired.From("healthy", change: host => host.SetSddl(HealthyHost.KeyFile, key));
        return repaired.After.Verdict == Verdict.Healthy ? "mended" : repaired.Refusals.Any() ? "refused" : repaired.Told;
    }
}
