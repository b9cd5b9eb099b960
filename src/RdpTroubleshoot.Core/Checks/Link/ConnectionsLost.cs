using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Link;

internal sealed class ConnectionsLost : LinkCheck
{
    public override CheckInfo Info { get; } = new("RDP11001", Area.Link, "Some connections get no answer")
    {
        Why = "TCP repeats what is lost, so that an attempt that fails whole means more than a lost packet: a path, a member of a farm or a listener that answers only sometimes.",
        Needs = "The same short exchange, several times (-Count).",
        AppliesTo = "Connections, with -Count",
        Explains = [Consequences.SessionsSuffer],
        Causes =
        [
            new("packets are lost on the way: a bad line, Wi-Fi, an overloaded tunnel", "ping -n 100 <host>; pathping <host>"),
            new("a farm or load balancer has a member that does not answer", "the addresses of the name, one by one"),
            new("the host or a firewall limits the rate of new connections", "fewer and slower: -Count 5"),
        ],
        Manual = ["Measure section by section: from the host's own network, from the VPN's other end, from here."],
        References = ["RFC 9293 section 3.8.1"],
    };

    protected override Finding JudgeLink(LinkObservation link)
    {
        var proof = new Proof("connections answered", $"{link.Answered} of {link.Count}", "all");
        return link.Answered < link.Count ? Warn($"{link.Count - link.Answered} of {link.Count} connections got no answer.", proof) : Pass("Every connection was answered.", proof);
    }
}
