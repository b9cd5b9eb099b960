using System;
using System.Linq;
using RdpTroubleshoot.Checks.Certificate;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Repairs.Certificate;

/// <summary>The certificate that is to be bound: whether a listener can use it, and what its key still needs.</summary>
internal sealed class BindingCandidate(PlanBuilder plan, string check, string thumbprint)
{
    private const string Another = "Choose another one, or have one issued and imported with its key (.pfx) for the local machine.";

    public StoredCertificate? Find()
    {
        var store = plan.Facts.Certificates.PersonalStore;
        if (!store.IsKnown)
        {
            plan.RefuseUnread(check, store.Source, store.Describe());
            return null;
        }

        StoredCertificate? found = store.ValueOr([])!.FirstOrDefault(one => one.Thumbprint == thumbprint);
        if (found is null)
        {
            plan.Refuse(check, $"{CertificateFacts.PersonalStorePath} holds no certificate with the thumbprint {Printable.Of(thumbprint)}.", Another);
        }

        return found;
    }

    public bool IsUsable(StoredCertificate certificate)
    {
        Observed<DateTime> clock = plan.Facts.Machine.Clock;
        Observed<CertificateDetails> details = certificate.Details;
        if (!details.IsPresent || !clock.IsPresent)
        {
            plan.RefuseUnread(check, details.IsPresent ? clock.Source : details.Source, details.IsPresent ? clock.Describe() : details.Describe());
            return false;
        }

        string? wrong = WrongWith(details.Value, clock.Value) ?? WrongKey(certificate.PrivateKey);
        if (wrong is not null)
        {
            plan.Refuse(check, $"The certificate {certificate.Thumbprint} {wrong}.", Another);
        }

        return wrong is null;
    }

    /// <summary>Gives NETWORK SERVICE read on the key file, and nothing else to anybody.</summary>
    public bool LetServiceRead(StoredCertificate certificate)
    {
        Observed<string> path = plan.Facts.MachineKeys.KeyFileOf(certificate).Select(file => file.Path);
        Observed<string> sddl = path.Then(plan.Facts.Host.Files.ReadSddl);
        if (!sddl.IsPresent || SddlEdit.Open(sddl.Value) is not SddlEdit edit)
        {
            plan.RefuseUnread(check, sddl.Source, sddl.IsPresent ? "its list of rights is not understood" : sddl.Describe());
            return false;
        }

        if (MayRead(edit))
        {
            return true;
        }

        edit.Remove(entry => entry.IsOwn(AceType.Deny, WellKnownSids.NetworkService));
        edit.Grant(WellKnownSids.NetworkService, AccessRights.FileRead, SecuredObject.File);
        if (!MayRead(edit))
        {
            plan.Refuse(check, $"NETWORK SERVICE is refused on {path.Value} by an entry that is inherited or that is about a group.", $@"See which: icacls ""{path.Value}""");
            return false;
        }

        plan.Add(new SecurityChange { IsRegistry = false, Path = path.Value, Old = sddl.Value, New = edit.ToString(), Why = "TermService reads the key as NETWORK SERVICE." });
        return true;
    }

    private static bool MayRead(SddlEdit edit) =>
        SecurityDescriptor.TryParse(edit.ToString(), out SecurityDescriptor? now, out _)
        && AccessEvaluator.Evaluate(now, AccessToken.TermService, AccessRights.FileRead, SecuredObject.File).Granted;

    private static string? WrongWith(CertificateDetails details, DateTime now) =>
        now > details.NotAfter ? "has expired"
        : now < details.NotBefore ? "is not valid yet"
        : details.Purposes is not null && !details.Purposes.Any(WrongPurpose.Usable.Contains) ? "is not for server authentication"
        : details.KeyUsage is not null && (details.KeyUsage & WrongKeyUsage.Usable) == 0 ? "has a key that may not be used for TLS"
        : null;

    private static string? WrongKey(Observed<PrivateKeyEntry> key) =>
        !key.IsPresent ? $"has no private key that could be seen ({key.Describe()})"
        : !key.Value.MachineKeySet ? "has a private key that is kept with a user and not with the machine"
        : key.Value.OpenStatus.IsPresent && key.Value.OpenStatus.Value != 0 ? "has a private key that does not open: " + CryptoStatus.Describe(key.Value.OpenStatus.Value)
        : null;
}
