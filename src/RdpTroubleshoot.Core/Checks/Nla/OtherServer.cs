using System;
using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Nla;

internal sealed class OtherServer : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP6204", Area.Authentication, "The server calls itself by another name than the one that was typed")
    {
        Why = "An alias is harmless, apart from Kerberos and certificates. Else the name leads to another machine than meant: an old DNS record, a port forward, the wrong member behind a load balancer.",
        Needs = "The names in the server's NTLM challenge against the name that was typed.",
        AppliesTo = "Connections by name to servers that agree to NLA",
        Explains = [],
        Manual = ["Is it the machine that was meant? If so, nothing is wrong; for Kerberos by an alias the server needs the SPN TERMSRV/<alias>."],
        References = ["MS-NLMP section 2.2.2.1", "MS-CSSP section 3.1.5, TERMSRV"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Nla;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        NlaAttempt? nla = facts.Seen.Nla;
        if (nla is not { IsSuccess: true } || facts.TargetIsAddress || IsLocal(facts.Seen.Target))
        {
            yield return NotApplicable("The target was given as an address, or the server told no name.");
            yield break;
        }

        string typed = facts.Seen.Target.TrimEnd('.');
        bool same = Same(typed, nla.DnsComputer) || Same(Label(typed), nla.NetBiosComputer) || Same(Label(typed), Label(nla.DnsComputer));
        var proof = new Proof("name told by the server", $"{nla.DnsComputer} ({nla.NetBiosDomain}\\{nla.NetBiosComputer})", typed);
        yield return same
            ? Pass("The server calls itself by the name that was typed.", proof)
            : Warn($"The server calls itself {nla.NetBiosComputer}, not {Label(typed)}.", proof) with { Confidence = Confidence.Medium };
    }

    private static bool IsLocal(string target) => Same(target, "localhost");

    private static string Label(string name) => name.Split('.')[0];

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
