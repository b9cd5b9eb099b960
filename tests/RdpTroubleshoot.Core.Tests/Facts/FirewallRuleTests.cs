using System.Diagnostics;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Recordings;
using Xunit;

namespace RdpTroubleshoot.Tests.Facts;

public class FirewallRuleTests
{
    private const string Start = "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|";

    [Theory]
    [InlineData("LPort=3389|", FirewallReach.All)]
    [InlineData("LPort=3388|LPort=3389|", FirewallReach.All)]
    [InlineData("LPort2_10=3380-3390|", FirewallReach.All)]
    [InlineData("LPort2_10=3390-3400|", FirewallReach.None)]
    [InlineData("", FirewallReach.All)]
    [InlineData("LPort=RPC|", FirewallReach.None)]
    [InlineData("LPort=RPC-EPMap|LPort=3389|", FirewallReach.All)]
    [InlineData("LPort=SomethingNew|", FirewallReach.Unclear)]
    [InlineData("LPort=3390-3380|", FirewallReach.Unclear)]
    [InlineData("LPort=99999|", FirewallReach.Unclear)]
    [InlineData("LPort=3389|Profile=Private|", FirewallReach.All)]
    [InlineData("LPort=3389|Profile=Domain|Profile=Private|", FirewallReach.All)]
    [InlineData("LPort=3389|Profile=Public|", FirewallReach.None)]
    [InlineData("LPort=3389|Profile=Home|", FirewallReach.Unclear)]
    [InlineData("LPort=3389|RA4=LocalSubnet|", FirewallReach.Some)]
    [InlineData("LPort=3389|RA4=10.0.0.0/255.0.0.0|RA6=fe80::/64|", FirewallReach.Some)]
    [InlineData("LPort=3389|RA4=0.0.0.0/0|RA6=::/0|", FirewallReach.All)]
    [InlineData("LPort=3389|LA4=10.1.1.1|", FirewallReach.Some)]
    [InlineData("LPort=3389|IF={1}|", FirewallReach.Some)]
    [InlineData("LPort=3389|Security=Authenticate|", FirewallReach.Some)]
    [InlineData("LPort=3389|Svc=*|", FirewallReach.All)]
    [InlineData("LPort=3389|Svc=TERMSERVICE|App=C:\\Windows\\System32\\SvcHost.exe|", FirewallReach.All)]
    [InlineData("LPort=3389|Svc=RPCSS|", FirewallReach.None)]
    [InlineData("LPort=3389|App=System|", FirewallReach.None)]
    [InlineData("LPort=3389|AppPkgId=S-1-15-2-1|", FirewallReach.None)]
    [InlineData("LPort=3389|LUOwn=S-1-5-21-1-2-3-500|", FirewallReach.None)]
    [InlineData("LPort=3389|Platform=2:6:2|Platform2=GTEQ|", FirewallReach.All)]
    [InlineData("LPort=3389|Platform=2:10:0|Platform2=GTEQ|", FirewallReach.Unclear)]
    [InlineData("LPort=3389|NewLimit=7|", FirewallReach.Unclear)]
    [InlineData("LPort=5985|NewLimit=7|", FirewallReach.None)]
    public void A_rule_reaches_what_its_text_says(string rest, FirewallReach reach) => Assert.Equal(reach, Rule(Start + rest).Reach(FirewallRule.Tcp, 3389, FirewallProfiles.Private));

    [Theory]
    [InlineData("v2.31|Action=Allow|Active=FALSE|Dir=In|Protocol=6|LPort=3389|", FirewallReach.None)]
    [InlineData("v2.31|Action=Allow|Active=TRUE|Dir=Out|Protocol=6|LPort=3389|", FirewallReach.None)]
    [InlineData("v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=17|LPort=3389|", FirewallReach.None)]
    [InlineData("v2.31|Action=Allow|Active=TRUE|Dir=In|LPort=3389|", FirewallReach.All)]
    [InlineData("v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=256|", FirewallReach.All)]
    [InlineData("v2.31|Action=ByPass|Active=TRUE|Dir=In|Protocol=6|LPort=3389|", FirewallReach.Some)]
    [InlineData("v2.31|Action=Maybe|Active=TRUE|Dir=In|Protocol=6|LPort=3389|", FirewallReach.Unclear)]
    [InlineData("v2.31|Active=TRUE|Dir=In|Protocol=6|LPort=3389|", FirewallReach.Unclear)]
    [InlineData("v2.31|Action=Allow|Dir=In|Protocol=6|LPort=3389|", FirewallReach.Unclear)]
    [InlineData("v2.31|Action=Allow|Active=TRUE|Dir=Sideways|", FirewallReach.Unclear)]
    [InlineData("Action=Allow|Active=TRUE|Dir=In|", FirewallReach.Unclear)]
    [InlineData("v|", FirewallReach.Unclear)]
    [InlineData("|||", FirewallReach.Unclear)]
    [InlineData("", FirewallReach.Unclear)]
    public void A_rule_of_which_it_is_not_known_what_it_does_never_passes_for_one_that_does_nothing(string text, FirewallReach reach) =>
        Assert.Equal(reach, Rule(text).Reach(FirewallRule.Tcp, 3389, FirewallProfiles.Private));

    [Fact]
    public void What_is_not_understood_is_told_in_words() => Assert.Equal("rule (LocalSubnet, not understood: NewLimit=7)", Rule(Start + "RA4=LocalSubnet|NewLimit=7|").Describe());

    [Fact]
    public void A_rule_of_ten_megabytes_is_not_read_and_not_taken_for_harmless()
    {
        FirewallRule rule = Rule(Start + new string('x', 10 * 1024 * 1024));
        Assert.True(rule.IsOpaque);
        Assert.Empty(rule.Text);
        Assert.Contains("characters long", rule.NotUnderstood[0]);
    }

    [Fact]
    public void A_value_that_is_no_text_is_a_rule_that_is_not_understood() =>
        Assert.True(FirewallRule.Parse("HKLM", new RegistryEntry("rule", RegistryValue.DWord(1))).IsOpaque);

    [Fact]
    public void Twenty_thousand_rules_of_apps_are_judged_in_seconds()
    {
        Stopwatch watch = Stopwatch.StartNew();
        int reaching = Enumerable.Range(0, 20_000).Count(number => Rule($"v2.31|Action=Block|Active=TRUE|Dir=In|Profile=Domain|Name=App|LUOwn=S-1-5-21-1-2-3-{number}|AppPkgId=S-1-15-2-{number}|").Reach(FirewallRule.Tcp, 3389, FirewallProfiles.Domain) != FirewallReach.None);
        Assert.Equal(0, reaching);
        Assert.True(watch.Elapsed.TotalSeconds < 10, watch.Elapsed.ToString());
    }

    [Fact]
    public void The_service_may_write_a_rule_in_its_own_order_and_version() =>
        Assert.True(FirewallRuleText.IsSame("v2.10|Action=Allow|LPort=3390|Svc=termservice|", "v2.32|LPort=3390|Action=Allow|Svc=TermService|Edge=FALSE|"));

    [Theory]
    [InlineData("v2.10|Action=Allow|LPort=3390|", "v2.10|Action=Allow|LPort=3391|")]
    [InlineData("v2.10|Action=Allow|LPort=3390|", "v2.10|Action=Allow|LPort=3390|RA4=10.0.0.1|")]
    [InlineData("v2.10|Action=Allow|", null)]
    public void Rules_that_differ_are_not_taken_for_the_same(string one, string? other) => Assert.False(FirewallRuleText.IsSame(one, other));

    [Fact]
    public void Switching_a_rule_on_changes_nothing_else_of_it()
    {
        string off = RecordedFirewall.TcpRule.Replace("Active=TRUE", "Active=FALSE");
        Assert.Equal(RecordedFirewall.TcpRule, FirewallRuleText.SwitchedOn(off));
        Assert.Null(FirewallRuleText.SwitchedOn(RecordedFirewall.TcpRule));
        Assert.Null(FirewallRuleText.SwitchedOn(off + "Active=FALSE|"));
    }

    [Fact]
    public void The_rule_that_a_repair_adds_lets_in_that_port_in_those_profiles_and_nothing_else()
    {
        FirewallRule rule = Rule(FirewallRuleText.Allowing("name", FirewallRule.Tcp, 3390, FirewallProfiles.Domain | FirewallProfiles.Private));
        Assert.Empty(rule.NotUnderstood);
        Assert.Equal(FirewallReach.All, rule.Reach(FirewallRule.Tcp, 3390, FirewallProfiles.Private));
        Assert.Equal(FirewallReach.None, rule.Reach(FirewallRule.Tcp, 3390, FirewallProfiles.Public));
        Assert.Equal(FirewallReach.None, rule.Reach(FirewallRule.Tcp, 3389, FirewallProfiles.Private));
        Assert.Equal(FirewallReach.None, rule.Reach(FirewallRule.Udp, 3390, FirewallProfiles.Private));
        Assert.Equal("termservice", rule.Service);
    }

    private static FirewallRule Rule(string text) => FirewallRule.Parse("HKLM", new RegistryEntry("rule", RegistryValue.String(text)));
}
