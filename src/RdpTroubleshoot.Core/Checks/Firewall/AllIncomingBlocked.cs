using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Firewall;

internal sealed class AllIncomingBlocked : FirewallCheck
{
    public override CheckInfo Info { get; } = new("RDP7004", Area.Firewall, "The firewall blocks everything that comes in")
    {
        Why = "\"Block all incoming connections\" leaves every rule that allows without effect.",
        Needs = "DoNotAllowExceptions of each active profile, of Group Policy and of the machine; the policy wins.",
        Explains = [Consequences.ClientsCannotConnect],
        Manual = ["Set-NetFirewallProfile -Profile <profile> -AllowInboundRules True"],
        References = ["MS-FASP 2.2.38 FW_PROFILE_CONFIG, FW_PROFILE_CONFIG_SHIELDED"],
    };

    protected override Finding JudgeProfile(HostFacts facts, FirewallProfileSettings settings)
    {
        Setting shielded = settings.DoNotAllowExceptions;
        return NeedAnswer(shielded.Effective).IsPresent && shielded.Effective.Value != 0
            ? Fail($"Everything that comes in is blocked in the profile {settings.Profile}.", shielded.Prove("0")).UnderFirewallPolicy(shielded)
            : Pass($"Rules may let something in, in the profile {settings.Profile}.", shielded.Prove("0"));
    }
}
