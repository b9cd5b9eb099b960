using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class OrphanedCertificate : CertificateInUseCheck
{
    public override CheckInfo Info { get; } = new("RDP3007", Area.Certificate, "The RDP certificate has lost its private key")
    {
        Why = "The certificate names a key container that is not there any more: its file was deleted or moved, or MachineGuid, which is part of the file's name, was changed. SessionEnv then often fails with \"object already exists\" and keeps the useless certificate.",
        Needs = "The key container of the certificate in use, MachineGuid, the key file, and the status of opening the key.",
        Explains = ["RDP3016", "RDP3017", Consequences.NoUsableCertificate],
        Repairs = ["Reset-RdpSelfSignedCert"],
        Manual = [.. CertificateReset.SelfSigned, .. CertificateReset.ImportAgain],
        References = ["Azure/repair-script-library, win-fix-rdp-certificate.ps1 (measured)", "MS Learn: Troubleshoot RDP internal error, Azure VMs"],
    };

    protected override IEnumerable<Finding> Judge(HostFacts facts, ListenerCertificate inUse)
    {
        Observed<PrivateKeyEntry> key = inUse.Certificate.PrivateKey;
        if (NeedAnswer(key).IsAbsent)
        {
            yield return NotApplicable("The certificate names no private key.");
            yield break;
        }

        yield return JudgeKey(facts, inUse, key.Value);
    }

    /// <summary>
    /// The key file decides: whoever may not read a key is often told that it does not exist. Only where the file cannot be looked at, and
    /// who asked may open every key, does the status of opening count.
    /// </summary>
    private Finding JudgeKey(HostFacts facts, ListenerCertificate inUse, PrivateKeyEntry key)
    {
        Observed<uint> status = key.OpenStatus;
        string source = inUse.Certificate.PrivateKey.Source;
        var container = new Proof("key container", key.Container, "", source);
        var opening = new Proof("opening the key", status.IsPresent ? CryptoStatus.Describe(status.Value) : status.Describe(), "0x00000000", source);
        if (status.IsPresent && status.Value == 0)
        {
            return Pass("The private key can be opened.", container, opening);
        }

        Observed<KeyFile> file = facts.MachineKeys.KeyFileOf(inUse.Certificate);
        Observed<FileKind> kind = file.Then(one => one.Kind);
        var found = new Proof("key file", kind.ToString(), "File", file.IsPresent ? file.Value.Path : file.Source);
        bool missing = status.IsPresent && status.Value == CryptoStatus.NoSuchKeyset && facts.Machine.Elevated.ValueOr(false);
        return kind.IsPresent ? Pass("The key file is there.", container, found)
            : kind.IsAbsent ? Orphan(inUse, [ProofOf(inUse), container, found])
            : missing ? Orphan(inUse, [ProofOf(inUse), container, opening]) with { Confidence = Confidence.High }
            : throw Missing(kind);
    }

    private Finding Orphan(ListenerCertificate inUse, IReadOnlyList<Proof> proof)
    {
        bool isSelfSigned = inUse.Role == CertificateRole.SelfSigned;
        return Make(Outcome.Fail, $"The private key of the {inUse.RoleText} certificate is gone.", proof) with
        {
            Repairs = isSelfSigned ? Info.Repairs : ["Set-RdpCertificate"],
            Manual = isSelfSigned ? CertificateReset.SelfSigned : CertificateReset.ImportAgain,
        };
    }
}
