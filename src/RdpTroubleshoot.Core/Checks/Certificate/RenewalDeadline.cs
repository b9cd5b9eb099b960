using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

/// <summary>The day on which a renewal that cannot happen will be missed.</summary>
internal static class RenewalDeadline
{
    /// <summary>The end of the self-signed certificate as a fact; nothing when there is none that can be read.</summary>
    public static IEnumerable<Proof> Of(HostFacts facts)
    {
        var certificate = facts.Certificates.SelfSigned;
        var details = certificate.ValueOr(null)?.Details;
        return details?.IsPresent == true
            ? [new Proof("self-signed certificate", $"valid until {EventProof.Time(details.Value.NotAfter)}", "", certificate.Source)]
            : [];
    }
}
