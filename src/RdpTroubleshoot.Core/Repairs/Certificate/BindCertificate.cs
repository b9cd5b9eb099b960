using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs.Certificate;

internal sealed class BindCertificate : Repair
{
    private const string Instead = @"See which there are: Get-ChildItem Cert:\LocalMachine\My | Format-List Thumbprint, Subject, NotAfter, HasPrivateKey   Then: Set-RdpCertificate -Thumbprint <thumbprint>; on a member of an RDS deployment Set-RDCertificate.";

    public override RepairInfo Info { get; } = new("FIX3009", "Bind a certificate to the listener")
    {
        Cmdlet = "Set-RdpCertificate",
        Phase = RepairPhase.Certificate,
        Fixes = ["RDP3004", "RDP3005", "RDP3006", "RDP3007", "RDP3008", "RDP3009", "RDP3015", "RDP3017", "RDP3019", "RDP4002"],
        Why = "Writes the hash of the certificate that is named to SSLCertificateSHA1Hash and restarts TermService. It has to be in LocalMachine\\My, inside its time, for server authentication, and with a private key of the machine; NETWORK SERVICE is given read on that one key file where it has not. Which certificate to bind is never guessed.",
        References = ["MS Learn: Remote Desktop listener certificate configurations (KB 3042780)", "MS Learn: KB 2001849", "RFC 5280, 4.2.1.3 and 4.2.1.12"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (plan.Context.Thumbprint is string thumbprint)
        {
            Bind(plan, Digits(thumbprint));
            return;
        }

        bool isSelfSigned = plan.Facts.Certificates.InUse is { IsPresent: true } inUse && inUse.Value.Role == CertificateRole.SelfSigned;
        IEnumerable<Finding> asking = plan.Problems.Where(one => !isSelfSigned || !one.Repairs.Contains("Reset-RdpSelfSignedCert")).Where(one => !IsTraceOfAnother(plan, one));
        foreach (string check in asking.Select(one => one.CheckId).Distinct())
        {
            plan.Refuse(check, "Which certificate to bind is not guessed.", Instead);
        }
    }

    /// <summary>Events that a fault explains which another repair mends.</summary>
    private bool IsTraceOfAnother(PlanBuilder plan, Finding trace) => HostExaminer.Causes.IsEvidence(trace.CheckId) && plan.AllFindings.Any(
        one => one.IsProblem && !Info.Fixes.Contains(one.CheckId) && HostExaminer.Causes.ExplainedBy(one.CheckId).Contains(trace.CheckId));

    private static void Bind(PlanBuilder plan, string thumbprint)
    {
        string check = plan.Problems.Count > 0 ? plan.Problems[0].CheckId : "";
        Observed<string> template = plan.Facts.Certificates.TemplateName;
        if (template.IsPresent)
        {
            plan.Refuse(check, $"A policy has the certificate enrolled (CertTemplateName \"{Printable.Of(template.Value)}\", {template.Source}), and whether it wins over a binding is not documented.", "Take the policy away first, or mend the enrolment.");
            return;
        }

        if (!template.IsKnown)
        {
            plan.RefuseUnread(check, template.Source, template.Describe());
            return;
        }

        var candidate = new BindingCandidate(plan, check, thumbprint);
        if (candidate.Find() is not StoredCertificate certificate || !candidate.IsUsable(certificate) || !candidate.LetServiceRead(certificate))
        {
            return;
        }

        byte[] hash = [.. Enumerable.Range(0, CertificateHash.Length).Select(i => Convert.ToByte(certificate.Thumbprint.Substring(2 * i, 2), 16))];
        if (plan.Set(check, RegistryPaths.RdpTcp, "SSLCertificateSHA1Hash", RegistryValue.Binary(hash), "The listener uses the certificate that this hash names.") || plan.HasChanges)
        {
            plan.Restart(ServiceSequence.TermService);
        }
    }

    /// <summary>Without the blanks and the invisible mark that the certificate dialog puts in front.</summary>
    private static string Digits(string thumbprint) => new string([.. thumbprint.Where(Uri.IsHexDigit)]).ToUpperInvariant();
}
