using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.TlsHello;

internal sealed class OldVersionsOnly : StageCheck
{
    public override CheckInfo Info { get; } = new("RDP5206", Area.Tls, "The server speaks only versions of TLS that clients give up")
    {
        Why = "TLS 1.0 and 1.1 are withdrawn (RFC 8996) and off by default in current Windows: such a server is out of reach of more clients with every update.",
        Needs = "The version that was agreed on, and those that were offered one by one.",
        AppliesTo = "Connections",
        Explains = [],
        Manual = ["On the host switch on TLS 1.2 for servers: SCHANNEL\\Protocols\\TLS 1.2\\Server, Enabled 1, DisabledByDefault 0."],
        References = ["RFC 8996", "MS Learn: TLS 1.0 and TLS 1.1 deprecation in Windows"],
    };

    protected override ConnectionStage Stage => ConnectionStage.Tls;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        int handshake = facts.Seen.Handshake is { IsSuccess: true } agreed ? agreed.Version : 0;
        int best = facts.AcceptedVersions.Concat([handshake]).Max();
        if (best == 0)
        {
            yield return NotApplicable("TLS was not agreed on.");
            yield break;
        }

        var proof = new Proof("highest version", TlsVersions.NameOf(best), "TLS 1.2 or later");
        yield return best < TlsVersions.Tls12 ? Warn($"The server speaks nothing later than {TlsVersions.NameOf(best)}.", proof) : Pass($"The server speaks {TlsVersions.NameOf(best)}.", proof);
    }
}
