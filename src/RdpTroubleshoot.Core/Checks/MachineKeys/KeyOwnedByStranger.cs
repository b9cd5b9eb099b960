using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Checks.MachineKeys;

internal sealed class KeyOwnedByStranger : KeyFileInUseCheck
{
    private static readonly string[] Owners =
        [WellKnownSids.System, WellKnownSids.Administrators, WellKnownSids.NetworkService, ServiceSid.Of("SessionEnv"), ServiceSid.Of("TermService")];

    public override CheckInfo Info { get; } = new("RDP4008", Area.MachineKeys, "The RDP key file belongs to an unusual account")
    {
        Why = "Windows makes SYSTEM the owner. An owner may always change the rights: another account there, often that of an administrator who once took ownership, can help itself to the key.",
        Needs = "The owner of the key file. Who installed a pinned certificate may own its key.",
        Repairs = ["Repair-MachineKeyAcl"],
        Manual = [@"icacls ""<key file>"" /setowner *S-1-5-18"],
        References = ["Azure/repair-script-library, win-fix-rdp-certificate.ps1 (measured)"],
    };

    protected override Finding Judge(ListenerCertificate inUse, KeyFile file, SecurityDescriptor descriptor)
    {
        var proof = new Proof("owner", descriptor.Owner.Length == 0 ? "not recorded" : WellKnownSids.Describe(descriptor.Owner), WellKnownSids.Describe(WellKnownSids.System), file.Path);
        return descriptor.Owner.Length == 0 ? NotEvaluated("Not judged: the owner of the key file is not known.", proof)
            : Owners.Contains(descriptor.Owner) ? Pass("The key file belongs to Windows.", proof)
            : inUse.Role != CertificateRole.SelfSigned ? Pass("The key file belongs to the account that installed the certificate.", proof)
            : Warn("The RDP key file belongs to an unusual account.", proof) with { Manual = StepsFor(file) };
    }
}
