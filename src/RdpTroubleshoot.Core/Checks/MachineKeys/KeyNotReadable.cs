using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Checks.MachineKeys;

internal sealed class KeyNotReadable : KeyFileInUseCheck
{
    public override CheckInfo Info { get; } = new("RDP4001", Area.MachineKeys, "NETWORK SERVICE cannot read the private key of the RDP certificate")
    {
        Why = "TermService runs as NETWORK SERVICE and opens the key for each TLS handshake. When hardening takes the right away, the certificate looks fine, every handshake ends in a reset, and it never heals by itself.",
        Needs = "The security descriptor of the key file: NETWORK SERVICE with its groups and service SIDs needs read, and no deny entry may come before it.",
        Explains = ["RDP3017", "RDP5001", Consequences.NoTls],
        Repairs = ["Repair-MachineKeyAcl"],
        Manual =
        [
            @"icacls ""<key file>"" /grant *S-1-5-20:R   (S-1-5-20 is NETWORK SERVICE in every language; this one file only)",
            @"If a deny entry is the cause: icacls ""<key file>"" /remove:d <the account of that entry>",
        ],
        References = ["MS Learn: Troubleshoot RDP internal error, Azure VMs", "MS Learn: KB 2001849", "Azure/repair-script-library, win-fix-rdp-certificate.ps1 (measured)"],
    };

    protected override Finding Judge(ListenerCertificate inUse, KeyFile file, SecurityDescriptor descriptor)
    {
        AccessResult access = AccessEvaluator.Evaluate(descriptor, AccessToken.TermService, AccessRights.FileRead, SecuredObject.File);
        var proof = new Proof("rights of NETWORK SERVICE", Words(descriptor, access), "read", file.Path);
        var key = new Proof("key container", $"{file.Key.Container} of the {inUse.RoleText} certificate {inUse.Certificate.Thumbprint}", "", inUse.Certificate.Source);

        // For a CNG key the provider keeps its own copy of the descriptor, which may differ.
        Confidence confidence = file.IsCsp ? Confidence.Certain : Confidence.High;
        return access.Granted
            ? Pass("NETWORK SERVICE can read the private key.", proof)
            : Fail($"NETWORK SERVICE cannot read the private key of the {inUse.RoleText} certificate.", proof, key) with
            {
                Confidence = confidence,
                Manual = StepsFor(file),
            };
    }

    private static string Words(SecurityDescriptor descriptor, AccessResult access) =>
        descriptor.Entries?.Count == 0 ? "the list of rights is empty: nobody gets in"
        : access.Granted || access.RefusedBy is not null ? access.ToString()
        : $"no allow entry for {WellKnownSids.Describe(WellKnownSids.NetworkService)} or its groups";
}
