using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Link;

internal sealed class SlowPath : LinkCheck
{
    private const double SlowRoundTrip = 250;

    public override CheckInfo Info { get; } = new("RDP11003", Area.Link, "The round trip takes long")
    {
        Why = "Every key and every movement of the mouse takes a round trip. Above a quarter of a second work becomes tedious; time-outs of products between come nearer.",
        Needs = "The median time of TCP connect: one round trip.",
        AppliesTo = "Connections, with -Count",
        Explains = [Consequences.SessionsSuffer],
        Causes =
        [
            new("the way is long, or leads through a distant VPN or proxy", "Test-NetConnection <host> -TraceRoute"),
            new("a link is overloaded and its queue is long", "the same test at another time of day"),
        ],
        Manual = ["Bring client and host nearer to each other: another VPN entry, a gateway in the region, UDP transport."],
        References = ["MS Learn: Azure Virtual Desktop, connection quality (round-trip time)"],
    };

    protected override Finding JudgeLink(LinkObservation link)
    {
        var proof = new Proof("TCP connect", link.Connect.ToString(), "a median of less than " + Ms(SlowRoundTrip));
        return link.Connect.Median > SlowRoundTrip ? Warn($"A round trip takes {Ms(link.Connect.Median)}.", proof) : Pass($"A round trip takes {Ms(link.Connect.Median)}.", proof);
    }
}
