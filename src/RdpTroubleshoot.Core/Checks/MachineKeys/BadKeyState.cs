using System.Collections.Generic;
using RdpTroubleshoot.Checks.Certificate;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.MachineKeys;

internal sealed class BadKeyState : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP4002", Area.MachineKeys, "The private key of the RDP certificate cannot be decrypted")
    {
        Why = "Key files are encrypted with DPAPI keys of the machine. After a restored system state or a repaired boot those do not fit any more: 0x8009000B, key not valid for use in specified state. Rights are not the cause and granting them does not help.",
        Needs = "The status of opening the key.",
        Explains = ["RDP3016", "RDP4012", "RDP5001", Consequences.NoUsableCertificate, Consequences.NoRenewal],
        Repairs = ["Reset-RdpSelfSignedCert"],
        Manual = [.. CertificateReset.WithKeyFile, .. CertificateReset.ImportAgain],
        References = ["winerror.h, NTE_BAD_KEY_STATE", "TechNet forum: event 1057, key not valid for use in specified state"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<ListenerCertificate> inUse = NeedAnswer(facts.Certificates.InUse);
        Observed<uint> status = inUse.Then(one => one.Certificate.PrivateKey).Then(key => key.OpenStatus);
        if (!status.IsPresent || status.Value != CryptoStatus.BadKeyState)
        {
            yield return Pass("Nothing tells of a key that cannot be decrypted.");
            yield break;
        }

        var opening = new Proof("opening the key", CryptoStatus.Describe(status.Value), "0x00000000", inUse.Value.Certificate.Source);
        bool isSelfSigned = inUse.Value.Role == CertificateRole.SelfSigned;
        yield return Fail($"The private key of the {inUse.Value.RoleText} certificate cannot be decrypted.", opening).WhereTlsIsUsed(facts) with
        {
            Repairs = isSelfSigned ? Info.Repairs : ["Set-RdpCertificate"],
            Manual = isSelfSigned ? StepsFor(facts, inUse.Value.Certificate) : CertificateReset.ImportAgain,
        };
    }

    private static IReadOnlyList<string> StepsFor(HostFacts facts, StoredCertificate certificate)
    {
        Observed<KeyFile> file = facts.MachineKeys.KeyFileOf(certificate);
        return file.IsPresent ? KeyFileSteps.For(CertificateReset.WithKeyFile, file.Value.Path) : CertificateReset.WithKeyFile;
    }
}
