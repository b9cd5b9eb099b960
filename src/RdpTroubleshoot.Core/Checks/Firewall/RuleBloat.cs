using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Firewall;

internal sealed class RuleBloat : Check<HostFacts>
{
    // The number from which on Microsoft's collector of Remote Desktop data warns.
    private const int Many = 5000;

    public override CheckInfo Info { get; } = new("RDP7012", Area.Firewall, "There are thousands of firewall rules")
    {
        Why = "Windows makes rules for the apps of each user at logon and may leave them behind. On a host of many users they grow to tens of thousands, and logons take minutes or end in a black screen.",
        Needs = "How many firewall rules the machine has.",
        Explains = [Consequences.SessionsSuffer],
        Manual =
        [
            @"So that they go at logoff: reg add ""HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy"" /v DeleteUserAppContainersOnLogoff /t REG_DWORD /d 1 /f",
            "Rules that are left of users who are gone have to be deleted by hand.",
        ],
        References = ["MS Learn: Start menu shortcuts or taskbar slow, firewall rules on Remote Desktop Session Hosts (DeleteUserAppContainersOnLogoff)", "MSRD-Collect"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        int count = Need(facts.Firewall.LocalRules).Count;
        var proof = new Proof("firewall rules", $"{count}", $"up to {Many}", facts.Firewall.LocalRules.Source);
        yield return count > Many
            ? Warn($"The machine has {count} firewall rules.", proof) with { Confidence = Confidence.Medium }
            : Pass($"The machine has {count} firewall rules.", proof);
    }
}
