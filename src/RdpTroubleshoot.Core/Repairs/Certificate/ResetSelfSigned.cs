using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs.Certificate;

internal sealed class ResetSelfSigned : Repair
{
    // Its key cannot be used, whoever may read it: only a new certificate helps.
    private static readonly string[] Useless = ["RDP3006", "RDP3007", "RDP4002", "RDP4010", "RDP4012"];

    private const string Expired = "RDP3002";
    private const string FailedEvents = "RDP3016";
    private const string NotRunning = "RDP2004";

    public override RepairInfo Info { get; } = new("FIX3002", "Have SessionEnv make a new self-signed certificate")
    {
        Cmdlet = "Reset-RdpSelfSignedCert",
        Phase = RepairPhase.Certificate,
        Fixes = ["RDP3001", Expired, "RDP3003", "RDP3006", "RDP3007", "RDP3012", FailedEvents, "RDP4002", "RDP4010", "RDP4012"],
        Why = "Restarts SessionEnv, which makes the certificate, then TermService, which takes it up. A certificate that is useless, or that expired for no reason that is seen, is taken out of its store first and kept in the journal; its key file is moved only where SessionEnv could not delete it. A pinned or enrolled certificate is never touched, and nothing is done while SessionEnv could not make a new one.",
        References = ["MS Learn: Remote Desktop listener certificate configurations", "Azure/repair-script-library, win-fix-rdp-certificate.ps1 (measured)", "Third-party analysis of sessenv.dll, CCertManager::UpdateSelfSignedCertificate"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        string check = plan.Problems.Count > 0 ? plan.Problems[0].CheckId : "";
        if (check.Length == 0 || !IsOurs(plan, check))
        {
            return;
        }

        List<Finding> obstacles = Renewal.ObstaclesOf(plan);
        bool isExplained = obstacles.Count > 0 || plan.AllFindings.Any(one => one.IsProblem && one.CheckId == NotRunning);
        bool isLocked = KeyInTheWay.IsLocked(plan);
        bool takesAway = plan.Problems.Any(one => Useless.Contains(one.CheckId)) || (plan.Has(Expired) && (isLocked || !isExplained));
        bool movesKey = takesAway || plan.Facts.Certificates.SelfSigned.IsAbsent;
        Finding? left = obstacles.Find(one => plan.IsLeft(one) && !(movesKey && one.CheckId == KeyInTheWay.NotDeletable));
        if (left is not null)
        {
            plan.Refuse(check, $"SessionEnv could not make a new certificate: {left.CheckId} {left.Summary}", BlockedBy.Instead([left]));
            return;
        }

        if (takesAway && !TakeAway(plan, check))
        {
            return;
        }

        if (movesKey)
        {
            MoveKey(plan, check);
        }

        Restart(plan);
    }

    /// <summary>A certificate that somebody pinned or a policy enrols is not SessionEnv's to make.</summary>
    private static bool IsOurs(PlanBuilder plan, string check)
    {
        Observed<string> template = plan.Facts.Certificates.TemplateName;
        Observed<ListenerCertificate> inUse = plan.Facts.Certificates.InUse;
        CertificateHash pinned = plan.Facts.Certificates.PinnedHash;
        if (template.IsPresent)
        {
            plan.Refuse(check, $"A policy has the certificate enrolled (CertTemplateName \"{Printable.Of(template.Value)}\", {template.Source}).", "Mend the enrolment, or take the policy away: gpresult /scope computer /h report.html shows which it is.");
        }
        else if (inUse.IsPresent && inUse.Value.Role == CertificateRole.Pinned)
        {
            plan.Refuse(check, "The certificate in use is pinned; deleting it would not bring another one.", "Set-RdpCertificate -Thumbprint <thumbprint>; on a member of an RDS deployment Set-RDCertificate.");
        }
        else if (!inUse.IsKnown || !pinned.Bytes.IsKnown || !template.IsKnown)
        {
            Unread(plan, check, inUse, pinned.Bytes, template);
        }
        else
        {
            return true;
        }

        return false;
    }

    private static void Unread(PlanBuilder plan, string check, Observed<ListenerCertificate> inUse, Observed<IReadOnlyList<byte>> pinned, Observed<string> template)
    {
        string source = !inUse.IsKnown ? inUse.Source : !pinned.IsKnown ? pinned.Source : template.Source;
        string outcome = !inUse.IsKnown ? inUse.Describe() : !pinned.IsKnown ? pinned.Describe() : template.Describe();
        plan.RefuseUnread(check, source, outcome);
    }

    private static bool TakeAway(PlanBuilder plan, string check)
    {
        Observed<StoredCertificate> certificate = plan.Facts.Certificates.SelfSigned;
        if (certificate.IsAbsent)
        {
            return true;
        }

        Observed<IReadOnlyList<byte>> kept = certificate.Then(one => plan.Context.Serialize(one.Store, one.Thumbprint));
        if (!kept.IsPresent)
        {
            plan.Refuse(check, $"The certificate cannot be kept for later ({kept.Source}: {kept.Describe()}), and nothing is deleted that could not be put back.", "Run it elevated on the machine itself.");
            return false;
        }

        plan.Add(new CertificateRemoval
        {
            Store = certificate.Value.Store,
            Thumbprint = certificate.Value.Thumbprint,
            Serialized = kept.Value,
            Why = "It cannot be used, and SessionEnv makes a new one when there is none.",
        });
        return true;
    }

    private static void MoveKey(PlanBuilder plan, string check)
    {
        if (KeyInTheWay.PathOf(plan) is not string path)
        {
            return;
        }

        string name = path.Substring(path.LastIndexOf('\\') + 1);
        var move = new FileMoveChange { From = path, To = plan.Context.BackupFolder.TrimEnd('\\') + "\\" + name, Why = "SessionEnv could not delete the old key; moved, it stays encrypted and can be put back." };
        if (char.ToUpperInvariant(move.From[0]) == char.ToUpperInvariant(move.To[0]))
        {
            plan.Add(move);
        }
        else
        {
            plan.Refuse(check, $"The key file {path} is on another drive than {plan.Context.BackupFolder}: it is moved within its drive only.", "Choose a backup folder on the same drive.");
        }
    }

    /// <summary>Where only old events tell of a fault the certificate is in use and stays: TermService needs no restart.</summary>
    private static void Restart(PlanBuilder plan)
    {
        plan.Restart(ServiceSequence.SessionEnv);
        plan.WaitsForCertificate = plan.HasChanges || plan.Problems.Any(one => one.CheckId != FailedEvents);
        if (plan.WaitsForCertificate)
        {
            plan.Restart(ServiceSequence.TermService);
        }
    }
}
