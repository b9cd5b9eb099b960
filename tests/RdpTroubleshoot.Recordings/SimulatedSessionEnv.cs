using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Security;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

/// <summary>
/// What SessionEnv does to the certificate when it starts (third-party analysis of sessenv.dll, UpdateSelfSignedCertificate; measured on
/// builds 9600 to 26100): it looks whether one is needed, deletes the old key, makes key and certificate, lets NETWORK SERVICE at the key,
/// writes the hash, deletes the old certificate and logs 1056; or it takes back what it made and logs 1057 or 1058.
/// </summary>
internal sealed class SimulatedSessionEnv(RecordedHost host)
{
    private const int Made = 1056;
    private const int NotMade = 1057;
    private const int NotReplaced = 1058;
    private const uint AccessDenied = 0x80070005;
    private const uint ObjectExists = 0x8009000F;
    private const uint BadKeyState = 0x8009000B;
    private const int Containers = 9;

    // Microsoft documents no day of renewal; a week before the end is the latest that the checks take for normal.
    private static readonly TimeSpan Renews = TimeSpan.FromDays(7);

    public bool TriesNextContainer { get; set; }

    private static string StorePath => CertificateFacts.SelfSignedStorePath;

    public void Start()
    {
        var facts = new HostFacts(host);
        CertificateHash hash = facts.Certificates.SelfSignedHash;
        Observed<string> name = facts.Certificates.SelfSignedStoreSetting;
        if (!hash.Bytes.IsKnown || !name.IsPresent || !facts.Certificates.SelfSignedStore.IsPresent)
        {
            return;
        }

        StoredCertificate? old = hash.Thumbprint.IsPresent ? facts.Certificates.SelfSignedStore.Value.FirstOrDefault(one => one.Thumbprint == hash.Thumbprint.Value) : null;
        if (old is not null && !NeedsReplacing(facts, old))
        {
            return;
        }

        int failure = old is null ? NotMade : NotReplaced;
        if (MakeKey(facts, old, out uint status) is not PrivateKeyEntry key)
        {
            Log(failure, status);
        }
        else
        {
            MakeCertificate(facts, old, key, failure);
        }
    }

    /// <summary>An orphan is taken for fine until it is deleted (measured): only the time counts.</summary>
    private static bool NeedsReplacing(HostFacts facts, StoredCertificate old) =>
        old.Details.IsPresent && facts.Machine.Clock.IsPresent && old.Details.Value.NotAfter - facts.Machine.Clock.Value < Renews;

    private PrivateKeyEntry? MakeKey(HostFacts facts, StoredCertificate? old, out uint status)
    {
        string folder = facts.MachineKeys.FolderPath.Value;
        string guid = facts.Machine.MachineGuid.Value;
        bool mayCreate = May(host.Files.ReadSddl(folder), AccessRights.FolderAddFile, SecuredObject.File);
        status = AccessDenied;
        for (int number = 1; number <= (TriesNextContainer ? Containers : 1); number++)
        {
            string container = "TSSecKeySet" + number.ToString(CultureInfo.InvariantCulture);
            string path = folder + "\\" + KeyFileName.Of(container, guid);
            if (host.Files.ReadKind(path).IsPresent)
            {
                if (IsSealed(old, path) || !May(host.Files.ReadSddl(path), AccessRights.FileRead | AccessRights.Delete, SecuredObject.File))
                {
                    status = IsSealed(old, path) ? BadKeyState : old is null ? ObjectExists : AccessDenied;
                    continue;
                }

                host.RemoveFile(path);
            }

            if (!mayCreate)
            {
                return null;
            }

            return CreateKey(facts, folder, path, container);
        }

        return null;
    }

    private static bool IsSealed(StoredCertificate? old, string path) =>
        old is not null && old.PrivateKey.IsPresent && old.PrivateKey.Value.OpenStatus is { IsPresent: true } status && status.Value == BadKeyState && path.EndsWith(old.PrivateKey.Value.FileName, StringComparison.OrdinalIgnoreCase);

    private PrivateKeyEntry CreateKey(HostFacts facts, string folder, string path, string container)
    {
        // Build 17763 and later: SessionEnv's own SID; in a folder that is hardened to SYSTEM and Administrators it is missing (measured).
        bool isHardened = !May(host.Files.ReadSddl(folder), AccessRights.FolderAddFile, SecuredObject.File, WellKnownSids.Everyone);
        bool isOld = facts.Machine.Build.ValueOr(0) < 17763;
        string last = isOld ? "(A;;FR;;;BA)" : isHardened ? "" : $"(A;;FA;;;{ServiceSid.Of("SessionEnv")})";
        host.Files.RecordKind(path, Observed.Present(FileKind.File));
        host.SetSddl(path, "O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;NS)" + last);
        string name = path.Substring(folder.Length + 1);
        host.Files.RecordEntries(folder, host.Files.ReadEntries(folder).Select<IReadOnlyList<string>>(names => [name, .. names.Where(one => one != name)]));
        return HealthyHost.SelfSignedKey with { Container = container, FileName = name };
    }

    private void MakeCertificate(HostFacts facts, StoredCertificate? old, PrivateKeyEntry key, int failure)
    {
        bool stores = May(facts.Certificates.StoreKeySddl, AccessRights.KeyCreateSubkey, SecuredObject.RegistryKey)
            && May(facts.Certificates.StoreCertificatesKeySddl, AccessRights.KeyCreateSubkey, SecuredObject.RegistryKey);
        bool names = May(facts.Listener.WinStationsSddl, AccessRights.KeySetValue, SecuredObject.RegistryKey);
        if (!stores || !names)
        {
            host.RemoveFile(facts.MachineKeys.FolderPath.Value + "\\" + key.FileName);
            Log(stores ? NotReplaced : failure, AccessDenied);
            return;
        }

        IEnumerable<CertificateEntry> others = host.Certificates.ReadStore(StorePath).Value
            .Where(entry => TestCertificate.ThumbprintOf(entry) != old?.Thumbprint && TestCertificate.ThumbprintOf(entry) != TestCertificate.SelfSignedRenewed.Thumbprint);
        host.Certificates.Record(StorePath, Observed.Present<IReadOnlyList<CertificateEntry>>([TestCertificate.SelfSignedRenewed.With(key), .. others]));
        host.Set(RegistryPaths.WinStations, "SelfSignedCertificate", RegistryValue.Binary(TestCertificate.SelfSignedRenewed.Hash));
        host.Log(SampleScenarios.CertificateEvents, Made, Now(), "0", TestCertificate.SelfSignedRenewed.Thumbprint);
    }

    /// <summary>The status in little-endian bytes, as the events carry it.</summary>
    private void Log(int id, uint status)
    {
        byte[] bytes = [(byte)status, (byte)(status >> 8), (byte)(status >> 16), (byte)(status >> 24)];
        host.Log(SampleScenarios.CertificateEvents, id, Now(), "Binary", Hex.Of(bytes));
    }

    private string Now() => host.Machine.Clock.Value.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static bool May(Observed<string> sddl, uint wanted, SecuredObject kind, string? sid = null)
    {
        // A key or folder that is not there is created with full control.
        if (!sddl.IsPresent)
        {
            return sddl.IsAbsent;
        }

        return SecurityDescriptor.TryParse(sddl.Value, out SecurityDescriptor? descriptor, out _)
            && (sid is null
                ? AccessEvaluator.Evaluate(descriptor, AccessToken.SessionEnv, wanted, kind).Granted
                : descriptor.Entries is null || descriptor.Entries.Any(entry => entry.Type == AceType.Allow && entry.Sid == sid));
    }
}
