using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks.Certificate;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Tls;

internal sealed class KeyAccessEvents : Check<HostFacts>
{
    private const int KeyNotAccessible = 36870;

    public override CheckInfo Info { get; } = new("RDP5001", Area.Tls, "Schannel reported that it cannot use a server's private key")
    {
        Why = "Schannel 36870 is logged when a TLS server's private key cannot be opened. Clients see the connection reset after their ClientHello. It does not say which server; together with a fault of the RDP key it proves the effect.",
        Needs = "Schannel 36870 of the last 7 days, later than the last new RDP certificate (event 1056).",
        Explains = [Consequences.NoTls],
        IsEvidence = true,
        Manual = ["Another TLS server of the machine (IIS, LDAP, SQL) may be meant: compare the times with connection attempts."],
        References = ["MS Learn: Schannel events", "MS Learn: Troubleshoot RDP internal error by event id, Azure VMs"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        IReadOnlyList<EventEntry> all = [.. Need(facts.Events.Schannel).Where(one => one.Id == KeyNotAccessible)];
        IReadOnlyList<EventEntry> certificate = Need(facts.Events.Certificate);
        DateTime since = EventFacts.LastCreation(certificate);
        IReadOnlyList<EventEntry> recent = [.. all.Where(one => one.Time > since)];
        if (recent.Count == 0)
        {
            yield return all.Count == 0
                ? Pass("Schannel reported no unusable key in the last 7 days.")
                : Pass("Schannel reported an unusable key, and none since the RDP certificate was made anew.", EventProof.Of("Schannel 36870", all, facts.Events.Schannel.Source));
            yield break;
        }

        string status = CryptoStatus.In(recent[0]) is uint code ? " " + CryptoStatus.Describe(code) : "";
        yield return Warn("Schannel could not use the private key of a TLS server.", EventProof.Of("Schannel 36870" + status, recent, facts.Events.Schannel.Source))
            with { Confidence = Confidence.Medium };
    }
}
