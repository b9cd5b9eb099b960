using System;
using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

/// <summary>A certificate in use that is near its end.</summary>
internal abstract class ExpiresSoonCheck : CertificateInUseCheck
{
    /// <summary>How many days before its end it is a finding.</summary>
    protected abstract int Days { get; }

    /// <summary>Whether it is this check's to judge, or its twin's.</summary>
    protected abstract bool IsMine(CertificateRole role);

    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Judge(HostFacts facts, ListenerCertificate inUse)
    {
        DateTime now = Need(facts.Machine.Clock);
        CertificateDetails details = Need(inUse.Certificate.Details);
        TimeSpan left = details.NotAfter - now;
        yield return !IsMine(inUse.Role) ? NotApplicable($"The listener uses a {inUse.RoleText} certificate.")
            : left < TimeSpan.Zero ? NotApplicable("The certificate has expired.", ProofOf(inUse))
            : left < TimeSpan.FromDays(Days) ? Warn($"The {inUse.RoleText} certificate expires on {EventProof.Time(details.NotAfter)}.", ProofOf(inUse))
            : Pass($"The {inUse.RoleText} certificate is valid for {(int)left.TotalDays} more days.", ProofOf(inUse));
    }
}
