using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>The certificates that the listener may use, and the one that it does use.</summary>
public sealed class CertificateFacts
{
    /// <summary>The store of the self-signed certificate.</summary>
    public const string SelfSignedStoreName = "Remote Desktop";

    /// <summary>The same by its full name.</summary>
    public const string SelfSignedStorePath = @"LocalMachine\" + SelfSignedStoreName;

    /// <summary>The store of pinned and enrolled certificates.</summary>
    public const string PersonalStorePath = @"LocalMachine\My";

    private readonly IHost host;
    private readonly Lazy<Observed<IReadOnlyList<StoredCertificate>>> selfSignedStore;
    private readonly Lazy<Observed<IReadOnlyList<StoredCertificate>>> personalStore;
    private readonly Lazy<Observed<ListenerCertificate>> inUse;

    internal CertificateFacts(IHost host)
    {
        this.host = host;
        selfSignedStore = new(() => ReadStore(SelfSignedStorePath));
        personalStore = new(() => ReadStore(PersonalStorePath));
        inUse = new(FindInUse);
    }

    /// <summary>The certificates of the self-signed store.</summary>
    public Observed<IReadOnlyList<StoredCertificate>> SelfSignedStore => selfSignedStore.Value;

    /// <summary>The certificates of the machine's personal store.</summary>
    public Observed<IReadOnlyList<StoredCertificate>> PersonalStore => personalStore.Value;

    /// <summary>The name of the store as configured.</summary>
    public Observed<string> SelfSignedStoreSetting => host.Registry.ReadText(RegistryPaths.WinStations, "SelfSignedCertStore");

    /// <summary>The hash of the self-signed certificate, written by SessionEnv.</summary>
    public CertificateHash SelfSignedHash => new(host.Registry.ReadBytes(RegistryPaths.WinStations, "SelfSignedCertificate"));

    /// <summary>The hash of a pinned certificate; absent on most machines.</summary>
    public CertificateHash PinnedHash => new(host.Registry.ReadBytes(RegistryPaths.RdpTcp, "SSLCertificateSHA1Hash"));

    /// <summary>The template that a policy names; absent on most machines.</summary>
    public Observed<string> TemplateName => host.Registry.ReadText(RegistryPaths.Policy, "CertTemplateName");

    /// <summary>The hash of the certificate enrolled through that template.</summary>
    public CertificateHash TemplateHash => new(host.Registry.ReadBytes(RegistryPaths.WinStations, "TemplateCertificate"));

    /// <summary>The rights on the self-signed store's registry key.</summary>
    public Observed<string> StoreKeySddl => host.Registry.ReadSddl(RegistryPaths.RemoteDesktopStore);

    /// <summary>The rights on the key below it that holds the certificates.</summary>
    public Observed<string> StoreCertificatesKeySddl => host.Registry.ReadSddl(RegistryPaths.RemoteDesktopStore + @"\Certificates");

    /// <summary>The self-signed certificate: the one its hash names, else the newest in the store.</summary>
    public Observed<StoredCertificate> SelfSigned => SelfSignedStore.Then(store =>
    {
        StoredCertificate? named = SelfSignedHash.Thumbprint.IsPresent ? Named(store, SelfSignedHash.Thumbprint.Value) : null;
        StoredCertificate? found = named ?? store.OrderByDescending(one => one.Details.ValueOr(null)?.NotAfter ?? DateTime.MinValue).FirstOrDefault();
        return found is null ? Observed.Absent<StoredCertificate>(SelfSignedStorePath) : Observed.Present(found, found.Source);
    });

    /// <summary>The pinned certificate; absent when none is pinned or the pinned one is gone.</summary>
    public Observed<StoredCertificate> Pinned => Find(PinnedHash);

    /// <summary>The certificate enrolled through the policy's template; absent when no policy asks for one or it is gone.</summary>
    public Observed<StoredCertificate> Template => TemplateName.Then(_ => Find(TemplateHash));

    /// <summary>
    /// The certificate that the listener uses: the pinned one, else the template's, else the self-signed one. Whether a policy's template
    /// wins over a pinned one is not documented.
    /// </summary>
    public Observed<ListenerCertificate> InUse => inUse.Value;

    private Observed<ListenerCertificate> FindInUse()
    {
        Observed<ListenerCertificate> pinned = As(CertificateRole.Pinned, Pinned);
        Observed<ListenerCertificate> template = pinned.IsAbsent ? As(CertificateRole.Template, Template) : pinned;
        if (template.IsAbsent && TemplateName.IsPresent)
        {
            return Observed.Failed<ListenerCertificate>(
                "a policy names a template, and which certificate was enrolled from it is not known", TemplateHash.Bytes.Source);
        }

        return template.IsAbsent ? As(CertificateRole.SelfSigned, SelfSigned) : template;
    }

    private static Observed<ListenerCertificate> As(CertificateRole role, Observed<StoredCertificate> certificate) =>
        certificate.Select(one => new ListenerCertificate(role, one));

    private static StoredCertificate? Named(IReadOnlyList<StoredCertificate> store, string thumbprint) =>
        store.FirstOrDefault(one => one.Thumbprint == thumbprint);

    /// <summary>Looks in the self-signed store, whose certificate may be pinned too, then in the personal one.</summary>
    private Observed<StoredCertificate> Find(CertificateHash hash) => hash.Thumbprint.Then(thumbprint =>
    {
        Observed<StoredCertificate> other = FindIn(SelfSignedStore, thumbprint);
        return other.IsPresent ? other : FindIn(PersonalStore, thumbprint);
    });

    private static Observed<StoredCertificate> FindIn(Observed<IReadOnlyList<StoredCertificate>> store, string thumbprint) =>
        store.Then(certificates => Named(certificates, thumbprint) is StoredCertificate found
            ? Observed.Present(found, found.Source)
            : Observed.Absent<StoredCertificate>(store.Source + "\\" + thumbprint));

    private Observed<IReadOnlyList<StoredCertificate>> ReadStore(string store) =>
        host.Certificates.ReadStore(store).Select<IReadOnlyList<StoredCertificate>>(
            entries => [.. entries.Select(entry => new StoredCertificate(store, entry))]);
}
