using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Link;

internal sealed class UdpClosed : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP11006", Area.Link, "The network says that the UDP port is closed")
    {
        Why = "Sessions go on over TCP, slower on a bad line. Silence is no finding: servers may ignore a SYN for which no TCP connection stands.",
        Needs = "A SYN of RDP-UDP, and an answer or an ICMP message.",
        AppliesTo = "Connections, with -Udp",
        Explains = [],
        Manual = ["On the host: policy 'Select RDP transport protocols'; firewall rule 'Remote Desktop - User Mode (UDP-In)'."],
        References = ["MS-RDPEUDP section 1.3.2"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Tcp;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        UdpAttempt? udp = facts.Seen.Udp;
        yield return udp switch
        {
            null => NotApplicable("UDP was not asked for (-Udp)."),
            { IsSuccess: true } => Pass("UDP answers.", ProofOf($"UDP port {facts.Seen.Port}", udp)),
            { Outcome: AttemptOutcome.Refused } => Warn($"UDP port {facts.Seen.Port} is closed: sessions use TCP only.", ProofOf($"UDP port {facts.Seen.Port}", udp, "an answer")),
            { Outcome: AttemptOutcome.TimedOut } => NotApplicable("UDP is silent, which is inconclusive: it may be blocked, off, or the server ignores a SYN without a TCP connection."),
            _ => NotApplicable($"UDP could not be tried: {udp.Describe()}."),
        };
    }
}
