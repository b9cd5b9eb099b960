using System;
using System.Collections.Generic;
using System.Globalization;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Nla;

internal sealed class ClockSkewed : StageCheck
{
    private const int Minutes = 5; // MS Learn: Maximum tolerance for computer clock synchronization, default

    public override CheckInfo Info { get; } = new("RDP6203", Area.Authentication, "The clocks of server and client differ")
    {
        Why = "Kerberos refuses a logon when clocks are more than 5 minutes apart, and certificates look expired or not yet valid. Which of the two clocks is wrong this does not say.",
        Needs = "The server's time in its NTLM challenge against this machine's, at the middle of the exchange.",
        AppliesTo = "Connections to servers that agree to NLA",
        Explains = [Consequences.ClientsCannotLogOn, "RDP3202", "RDP3203"],
        Manual = ["On both sides: w32tm /query /status, then w32tm /resync."],
        References = ["MS-NLMP section 2.2.2.1, MsvAvTimestamp", "MS Learn: Maximum tolerance for computer clock synchronization"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Nla;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        if (facts.Seen.Nla?.ClockSkew is not TimeSpan skew)
        {
            yield return NotApplicable("The server did not tell its time.");
            yield break;
        }

        string words = $"{Math.Abs(skew.TotalSeconds).ToString("0.#", CultureInfo.InvariantCulture)} seconds {(skew < TimeSpan.Zero ? "behind" : "ahead")}";
        var proof = new Proof("server's clock", words, $"at most {Minutes} minutes apart");
        yield return skew.Duration() > TimeSpan.FromMinutes(Minutes) ? Warn($"The server's clock is {words}.", proof) : Pass($"The server's clock is {words}.", proof);
    }
}
