using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Link;

internal sealed class UnsteadyPath : LinkCheck
{
    private const double Unsteady = 50;

    public override CheckInfo Info { get; } = new("RDP11004", Area.Link, "The round trip varies strongly")
    {
        Why = "A path whose delay jumps makes the picture stutter, also when it is fast on average: mostly Wi-Fi, a mobile network or an overloaded link.",
        Needs = "The mean difference from one TCP connect to the next, lost packets left out.",
        AppliesTo = "Connections, with -Count",
        Explains = [Consequences.SessionsSuffer],
        Manual = ["Measure by cable; measure at another time of day."],
        References = ["RFC 3550 section 6.4.1, interarrival jitter"],
    };

    protected override Finding JudgeLink(LinkObservation link)
    {
        var steady = new LinkSample([.. link.Connect.Milliseconds.Where(one => one <= link.Connect.Minimum + 900)]);
        var proof = new Proof("jitter of TCP connect", Ms(steady.Jitter), "less than " + Ms(Unsteady));
        return steady.Jitter > Unsteady ? Warn($"From one round trip to the next it differs by {Ms(steady.Jitter)}.", proof) : Pass("The round trip is steady.", proof);
    }
}
