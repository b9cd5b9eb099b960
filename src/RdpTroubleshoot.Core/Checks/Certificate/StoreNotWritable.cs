using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class StoreNotWritable : RegistryRightsCheck
{
    /// <summary>To read the store, and to add a certificate.</summary>
    internal const uint Wanted = AccessRights.KeyRead | AccessRights.KeySetValue | AccessRights.KeyCreateSubkey;

    public override CheckInfo Info { get; } = new("RDP3014", Area.Certificate, "SYSTEM may not write to the store of the self-signed certificate")
    {
        Why = "The store Remote Desktop lies in the registry. An entry that denies SYSTEM there, as hardening scripts leave it, stops every new certificate; the old one goes on until it expires.",
        Needs = "The security descriptors of SystemCertificates\\Remote Desktop and of Certificates below it.",
        Explains = [Consequences.NoRenewal],
        Repairs = ["Reset-RdpSelfSignedCert"],
        Manual = [$"In regedit, at {RegistryPaths.RemoteDesktopStore} and at Certificates below it, give SYSTEM full control and remove entries that deny it."],
        References = ["Azure/repair-script-library, win-fix-rdp-certificate.ps1 (measured)"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        yield return JudgeKey(facts, facts.Certificates.StoreKeySddl, Wanted);
        yield return JudgeKey(facts, facts.Certificates.StoreCertificatesKeySddl, Wanted);
    }
}
