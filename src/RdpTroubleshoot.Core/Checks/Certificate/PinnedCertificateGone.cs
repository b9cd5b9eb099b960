using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class PinnedCertificateGone : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP3008", Area.Certificate, "The pinned RDP certificate is not there")
    {
        Why = "SSLCertificateSHA1Hash pins a certificate by its hash. When that one was replaced (an ACME or CA renewal) and not bound again, the listener falls back to the self-signed certificate (event 1051) or fails.",
        Needs = "SSLCertificateSHA1Hash of the listener, and the stores My and Remote Desktop.",
        Explains = ["RDP3017", Consequences.NoUsableCertificate],
        Repairs = ["Set-RdpCertificate"],
        Manual =
        [
            @"See which certificates there are: Get-ChildItem Cert:\LocalMachine\My | Format-List Thumbprint, Subject, NotAfter, HasPrivateKey",
            "Bind the renewed one by its thumbprint, or remove the binding so that the self-signed one is used:",
            $@"reg delete ""{RegistryPaths.RdpTcp}"" /v SSLCertificateSHA1Hash /f",
            "On a member of an RDS deployment use Set-RDCertificate instead.",
        ],
        References = ["MS Learn: Remote Desktop listener certificate configurations (KB 3042780)", "TechNet: event 1051"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        CertificateHash hash = facts.Certificates.PinnedHash;
        if (NeedAnswer(hash.Bytes).IsAbsent)
        {
            yield return NotApplicable("No certificate is pinned.");
            yield break;
        }

        if (hash.IsMalformed)
        {
            yield return Fail(
                "SSLCertificateSHA1Hash is no certificate hash.",
                new Proof("SSLCertificateSHA1Hash", Hex.Of(hash.Bytes.Value), $"{CertificateHash.Length} bytes, not all zero", hash.Bytes.Source)) with { Confidence = Confidence.High };
            yield break;
        }

        string thumbprint = hash.Thumbprint.Value;
        var pinned = NeedAnswer(facts.Certificates.Pinned);
        var proof = new Proof("SSLCertificateSHA1Hash", thumbprint, "the thumbprint of a certificate in LocalMachine\\My", hash.Bytes.Source);
        yield return (pinned.IsAbsent
            ? Fail("The pinned certificate is in no store of the machine.", proof, new Proof("certificate", pinned.Describe(), "there", pinned.Source)) with { Confidence = Confidence.High }
            : Pass("The pinned certificate is there.", proof)) with { Subject = thumbprint };
    }
}
