using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class SelfSignedHashStale : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP3012", Area.Certificate, "The registry names a self-signed certificate that is not there")
    {
        Why = "SessionEnv writes the hash of the certificate it made to WinStations\\SelfSignedCertificate. A hash that is missing, damaged or names no certificate makes it create a new one at its next run; until then the listener may have none.",
        Needs = "SelfSignedCertificate of WinStations, and the store Remote Desktop.",
        Explains = [Consequences.NoUsableCertificate],
        Repairs = ["Reset-RdpSelfSignedCert"],
        Manual = ["Restart-Service SessionEnv, wait for event 1056 in the System log."],
        References = ["Third-party analysis of sessenv.dll, CCertManager::UpdateSelfSignedCertificate", "Azure/repair-script-library, win-fix-rdp-certificate.ps1 (measured)"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<ListenerCertificate> inUse = NeedAnswer(facts.Certificates.InUse);
        bool isPinned = NeedAnswer(facts.Certificates.PinnedHash.Bytes).IsPresent;
        if (isPinned || (inUse.IsPresent && inUse.Value.Role != CertificateRole.SelfSigned))
        {
            yield return NotApplicable("The listener is to use another certificate than the self-signed one.");
            yield break;
        }

        CertificateHash hash = facts.Certificates.SelfSignedHash;
        var bytes = NeedAnswer(hash.Bytes);
        string actual = bytes.IsPresent ? Hex.Of(bytes.Value) : bytes.Describe();
        var proof = new Proof("SelfSignedCertificate", actual, "the thumbprint of a certificate in the store", bytes.Source);
        if (!hash.Thumbprint.IsPresent)
        {
            string what = hash.IsMalformed ? "is no certificate hash" : "is not set";
            yield return Warn($"SelfSignedCertificate {what}: SessionEnv makes a new certificate at its next run.", proof);
            yield break;
        }

        var store = NeedAnswer(facts.Certificates.SelfSignedStore);
        bool found = store.IsPresent && store.Value.Any(one => one.Thumbprint == hash.Thumbprint.Value);
        yield return (found
            ? Pass("The registry names the self-signed certificate in the store.", proof)
            : Warn("The store does not hold the self-signed certificate that the registry names.", proof)) with { Subject = hash.Thumbprint.Value };
    }
}
