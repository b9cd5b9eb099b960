using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class OwnNegotiationFails : OwnConnectionCheck
{
    public override CheckInfo Info { get; } = new("RDP1019", Area.Listener, "The listener gives a client on the machine itself no RDP answer")
    {
        Why = "No network is between: the listener itself drops connections, hangs, or another program answers on its port.",
        Needs = "A connection from the machine to the address and port where the RDP listener listens, up to the X.224 confirm.",
        Explains = [Consequences.ClientsSeeHangUp],
        IsEvidence = true,
        Manual =
        [
            "Which program listens: Get-NetTCPConnection -LocalPort <port> -State Listen | Select-Object OwningProcess",
            "Restart-Service TermService -Force   (drops all Remote Desktop sessions)",
        ],
        References = ["MS-RDPBCGR section 1.3.1.1"],
    };

    protected override IReadOnlyList<ConnectionStage> Stages { get; } = [ConnectionStage.Tcp, ConnectionStage.Negotiation];

    protected override string Fault(Attempt end) => $"A client on this machine gets no RDP answer from the listener: {end.Describe()}.";
}
