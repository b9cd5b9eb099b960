using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

/// <summary>What to do about a setting that Group Policy decides: a local repair would have no effect.</summary>
internal static class PolicyManual
{
    /// <summary>The finding, with its repairs and steps replaced when the value in force comes from Group Policy.</summary>
    public static Finding UnderPolicy(this Finding finding, Setting setting) => !setting.FromPolicy || !finding.IsProblem
        ? finding
        : finding with
        {
            Repairs = [],
            Manual =
            [
                $"Group Policy sets {setting.Name} ({setting.Policy.Source}); a local change has no effect.",
                "Find the policy with: gpresult /scope computer /h report.html",
                "Change that policy (Computer Configuration, Administrative Templates, Windows Components, Remote Desktop Services, Remote Desktop Session Host), then run: gpupdate /target:computer",
            ],
        };
}
