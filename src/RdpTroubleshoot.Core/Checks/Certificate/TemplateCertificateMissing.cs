using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class TemplateCertificateMissing : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP3010", Area.Certificate, "The certificate that a policy's template asks for was not enrolled")
    {
        Why = "The policy \"Server authentication certificate template\" makes the machine enrol for a certificate. When it cannot, the listener goes on with the self-signed one, which clients then warn of.",
        Needs = "CertTemplateName of Group Policy, TemplateCertificate of WinStations, the machine's stores.",
        Explains = ["RDP3018", Consequences.ClientsRefuseCertificate],
        Manual =
        [
            "Check that the template's name and display name are the same, and that the computer may enrol for it.",
            "certutil -pulse, then look at the System log for the events 1063 to 1067 of TerminalServices-RemoteConnectionManager.",
        ],
        References = ["MS Learn: Remote Desktop server certificates are renewed twice a day (KB 2531138)", "TerminalServer.admx, TS_CERTIFICATE_TEMPLATE_POLICY"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        var template = NeedAnswer(facts.Certificates.TemplateName);
        if (template.IsAbsent)
        {
            yield return NotApplicable("No policy names a certificate template.");
            yield break;
        }

        var proof = new Proof("CertTemplateName", $"{template.Value} (Group Policy)", "", template.Source);
        var certificate = NeedAnswer(facts.Certificates.Template);
        yield return certificate.IsPresent
            ? Pass("The certificate from the policy's template is there.", proof, new Proof("certificate", certificate.Value.Details.ToString(), "", certificate.Source))
            : Warn("No certificate that was enrolled from the policy's template was found.", proof, new Proof("certificate", "none found", "enrolled", facts.Certificates.TemplateHash.Bytes.Source)) with { Confidence = Confidence.Medium };
    }
}
