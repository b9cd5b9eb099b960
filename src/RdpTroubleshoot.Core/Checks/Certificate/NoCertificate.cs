using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class NoCertificate : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP3001", Area.Certificate, "The listener has no certificate")
    {
        Why = "TLS cannot start without a certificate. A deleted self-signed certificate comes back within seconds after SessionEnv restarts; one that stays away could not be created, and another finding says why.",
        Needs = "The stores Remote Desktop and My of the machine, the pinned hash, the policy's template.",
        Explains = [Consequences.NoUsableCertificate],
        Repairs = ["Reset-RdpSelfSignedCert"],
        Manual = ["Restart-Service SessionEnv", @"Look whether a certificate appears: Get-ChildItem 'Cert:\LocalMachine\Remote Desktop'", "If none does: look at the System log for the events 1057 and 1058 of TerminalServices-RemoteConnectionManager."],
        References = ["MS Learn: Remote Desktop listener certificate configurations", "Azure/repair-script-library, win-fix-rdp-certificate.ps1 (measured)"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        var inUse = NeedAnswer(facts.Certificates.InUse);
        var store = facts.Certificates.SelfSignedStore;
        var proof = new Proof("certificates", store.IsPresent ? $"{store.Value.Count}" : store.Describe(), "one", CertificateFacts.SelfSignedStorePath);
        yield return inUse.IsAbsent
            ? (Fail("The listener has no certificate that is there: the store of the self-signed one is empty.", proof) with { Confidence = Confidence.High }).WhereTlsIsUsed(facts)
            : inUse.Value.Role != CertificateRole.SelfSigned ? NotApplicable($"The listener uses a {inUse.Value.RoleText} certificate.", proof)
            : Pass("The listener has its self-signed certificate.", new Proof("certificate", inUse.Value.Certificate.Details.ToString(), "", inUse.Value.Certificate.Source));
    }
}
