using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Tls;

internal sealed class CredentialEvents : Check<HostFacts>
{
    private const int CredentialFailed = 36871;
    private const string NoProtocolLeft = "10013";

    public override CheckInfo Info { get; } = new("RDP5002", Area.Tls, "Schannel reported that it cannot make a TLS credential")
    {
        Why = "Schannel 36871 with state 10013 says that no TLS protocol is left that the program may use: all are switched off, or those it asks for.",
        Needs = "Schannel 36871 of the last 7 days.",
        Explains = [Consequences.NoTls],
        IsEvidence = true,
        Repairs = ["Repair-RdpTls"],
        Manual =
        [
            @"Look at HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Server: Enabled must not be 0, DisabledByDefault must not be 1.",
            "Do not switch TLS 1.0 or 1.1 on; TLS 1.2 is enough for Remote Desktop.",
        ],
        References = ["MS Learn: Schannel events", "MS Learn: TLS registry settings"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        List<EventEntry> events = [.. Need(facts.Events.Schannel).Where(one => one.Id == CredentialFailed)];
        bool noProtocol = events.Any(one => one.Data.Values.Contains(NoProtocolLeft));
        yield return events.Count == 0 ? Pass("Schannel made its TLS credentials in the last 7 days.")
            : Warn(
                noProtocol ? "Schannel found no TLS protocol that may be used." : "Schannel could not make a TLS credential.",
                EventProof.Of(noProtocol ? "Schannel 36871 state 10013" : "Schannel 36871", events, facts.Events.Schannel.Source)) with { Confidence = Confidence.Medium };
    }
}
