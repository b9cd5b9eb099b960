using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Link;

internal sealed class PacketsRepeated : LinkCheck
{
    // The first repetition of a SYN comes after a second (RFC 6298 section 2.1); some systems ask after half of that.
    private const double Repetition = 900;

    public override CheckInfo Info { get; } = new("RDP11002", Area.Link, "Packets are lost on the way")
    {
        Why = "A connect that takes a second longer than the others lost a packet and was repeated. In a session each loss is a moment in which nothing moves.",
        Needs = "The times of TCP connect and of the first exchange, against the shortest of them.",
        AppliesTo = "Connections, with -Count",
        Explains = [Consequences.SessionsSuffer],
        Causes =
        [
            new("packets are lost: a bad line, Wi-Fi, an overloaded link or tunnel", "ping -n 100 <host>; pathping <host>"),
            new("the host answers late under load", "its processor and network load at the time of the test"),
        ],
        Manual = ["Measure section by section: from the host's own network, from the VPN's other end, from here."],
        References = ["RFC 6298 section 2.1"],
    };

    protected override Finding JudgeLink(LinkObservation link)
    {
        int late = Late(link.Connect) + Late(link.RoundTrip);
        Proof[] proof = [new Proof("TCP connect", link.Connect.ToString()), new Proof("round trip", link.RoundTrip.ToString())];
        return late > 0 ? Warn($"{late} of {2 * link.Answered} exchanges took about a second longer than the shortest: packets were lost and repeated.", proof) : Pass("No exchange had to be repeated.", proof);
    }

    private static int Late(LinkSample sample) => sample.Milliseconds.Where(one => one > sample.Minimum + Repetition).ToList().Count;
}
