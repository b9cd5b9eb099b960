using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs.Firewall;

/// <summary>What leaves a rule that allows without effect, and is nobody's to change but its owner's.</summary>
internal static class FirewallObstacles
{
    private const string Policy = "Find the policy with: gpresult /scope computer /h report.html, change it there (Windows Defender Firewall with Advanced Security), then run: gpupdate /target:computer";

    /// <summary>Refuses a fault that no rule of this machine could mend; false when nothing stands in the way.</summary>
    public static bool Refuse(PlanBuilder plan, string checkId, IReadOnlyList<FirewallProfiles> profiles)
    {
        foreach (FirewallProfileSettings settings in profiles.Select(plan.Facts.Firewall.Settings))
        {
            Observed<uint> merge = settings.AllowLocalPolicyMerge;
            if (!merge.IsKnown)
            {
                plan.RefuseUnread(checkId, merge.Source, merge.Describe());
                return true;
            }

            if (merge.IsPresent && merge.Value == 0)
            {
                plan.Refuse(checkId, $"Group Policy leaves rules of this machine without effect in the profile {settings.Profile} ({merge.Source}).", "Let Group Policy bring the rule. " + Policy);
                return true;
            }

            if (settings.DoNotAllowExceptions.Effective is { IsPresent: true } shielded && shielded.Value != 0)
            {
                RefuseShielded(plan, checkId, settings);
                return true;
            }
        }

        Finding? blocks = plan.AllFindings.FirstOrDefault(finding => finding.CheckId == "RDP7002" && finding.Outcome == Outcome.Fail && profiles.Any(profile => profile.ToString() == finding.Subject));
        if (blocks is not null)
        {
            plan.Refuse(checkId, $"{blocks.Summary} A rule that blocks wins, and somebody's rule is not taken away.", "Ask whoever made it; when it may go: Disable-NetFirewallRule -Name <name of the rule>");
        }

        return blocks is not null;
    }

    private static void RefuseShielded(PlanBuilder plan, string checkId, FirewallProfileSettings settings) => plan.Refuse(
        checkId,
        $"Everything that comes in is blocked in the profile {settings.Profile}{(settings.DoNotAllowExceptions.FromPolicy ? " by Group Policy" : "")}, and that was somebody's choice.",
        settings.DoNotAllowExceptions.FromPolicy ? Policy : $"When it may end: Set-NetFirewallProfile -Profile {settings.Profile} -AllowInboundRules True");
}
