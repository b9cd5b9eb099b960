using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class NegotiationOff : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP1008", Area.Listener, "The negotiation of TLS and NLA is switched off")
    {
        Why = "fAllowSecProtocolNegotiation 0 makes the listener refuse TLS and NLA, which current clients insist on.",
        Needs = "fAllowSecProtocolNegotiation of the listener.",
        Explains = [Consequences.ListenerDrops],
        Repairs = ["Repair-RdpListener"],
        Manual =
        [
            $@"reg add ""{RegistryPaths.RdpTcp}"" /v fAllowSecProtocolNegotiation /t REG_DWORD /d 1 /f",
            "Restart-Service TermService -Force   (drops all Remote Desktop sessions)",
        ],
        References = ["MS Learn: An internal error has occurred when connecting to a remote machine"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        var allowed = NeedAnswer(facts.Listener.AllowNegotiation);
        var proof = new Proof("fAllowSecProtocolNegotiation", allowed.ToString(), "1 or not there", allowed.Source);
        yield return allowed.IsPresent && allowed.Value == 0
            ? Fail("The listener refuses to negotiate TLS and NLA.", proof) with { Confidence = Confidence.High }
            : Pass("The listener negotiates TLS and NLA.", proof);
    }
}
