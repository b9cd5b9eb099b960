using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Firewall;

/// <summary>What to do about a setting of the firewall that Group Policy decides.</summary>
internal static class FirewallPolicyManual
{
    /// <summary>The steps for a setting or rules that Group Policy decides.</summary>
    public static string[] Steps(string what) =>
    [
        $"Group Policy sets {what}; a local change has no effect.",
        "Find the policy with: gpresult /scope computer /h report.html",
        "Change that policy (Computer Configuration, Windows Settings, Security Settings, Windows Defender Firewall with Advanced Security), then run: gpupdate /target:computer",
    ];

    /// <summary>The finding, with its repairs and steps replaced when the value in force comes from Group Policy.</summary>
    public static Finding UnderFirewallPolicy(this Finding finding, Setting setting) =>
        setting.FromPolicy && finding.IsProblem ? finding with { Repairs = [], Manual = Steps($"{setting.Name} ({setting.Policy.Source})") } : finding;
}
