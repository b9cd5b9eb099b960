using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

/// <summary>A fault of the certificate that the listener uses. Where there is none at all, other checks say so.</summary>
internal abstract class CertificateInUseCheck : Check<HostFacts>
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<ListenerCertificate> inUse = NeedAnswer(facts.Certificates.InUse);
        if (inUse.IsAbsent)
        {
            yield return NotApplicable("The listener has no certificate.");
            yield break;
        }

        foreach (Finding finding in Judge(facts, inUse.Value))
        {
            yield return finding.WhereTlsIsUsed(facts) with { Subject = inUse.Value.Certificate.Thumbprint };
        }
    }

    /// <summary>Judges the certificate.</summary>
    protected abstract IEnumerable<Finding> Judge(HostFacts facts, ListenerCertificate inUse);

    /// <summary>The certificate itself as a fact.</summary>
    protected static Proof ProofOf(ListenerCertificate inUse) =>
        new($"{inUse.RoleText} certificate", inUse.Certificate.Details.ToString(), "", inUse.Certificate.Source);
}
