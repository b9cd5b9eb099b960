using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

/// <summary>What decides whether TermService and SessionEnv start, besides start type and dependencies.</summary>
internal static class SimulatedServices
{
    // winerror.h
    private const uint InvalidData = 13;
    private const uint ModuleNotFound = 126;
    private const uint DifferentServiceAccount = 1079;
    private const uint KeyIsolationOff = 0x80070422;

    private static readonly Dictionary<string, string[]> Accounts = new()
    {
        ["TermService"] = [@"NT AUTHORITY\NetworkService", @"NT AUTHORITY\NETWORK SERVICE"],
        ["SessionEnv"] = ["LocalSystem"],
    };

    private static readonly Dictionary<string, string> Libraries = new() { ["TermService"] = "termsrv.dll", ["SessionEnv"] = "sessenv.dll" };

    /// <summary>The failure of a service that cannot start; null when nothing speaks against it.</summary>
    public static EditResult? WhyNot(RecordedHost host, string service)
    {
        if (service == "mpssvc" && new HostFacts(host).Firewall.DebuggedLoopbackApps is { IsPresent: true } apps && apps.Value.Type != RegistryValueType.String)
        {
            return EditResult.Failed("the data is invalid", InvalidData);
        }

        Observed<ServiceEntry> entry = host.Services.Read(service);
        if (!entry.IsPresent || !Accounts.TryGetValue(service, out string[]? accounts))
        {
            return null;
        }

        if (!accounts.Contains(entry.Value.Account, StringComparer.OrdinalIgnoreCase))
        {
            return EditResult.Failed("the account differs from that of other services of the process", DifferentServiceAccount);
        }

        Observed<RegistryValue> library = host.Registry.ReadValue($@"{RegistryPaths.Services}\{service}\Parameters", "ServiceDll");
        bool isOwn = library.IsPresent && string.Equals(library.Value.Text, @"%SystemRoot%\System32\" + Libraries[service], StringComparison.OrdinalIgnoreCase);
        return isOwn ? null : EditResult.Failed("the library is not found", ModuleNotFound);
    }

    /// <summary>What TermService starts with it.</summary>
    public static IReadOnlyList<string> StartedAlong(RecordedHost host)
    {
        Observed<RegistryValue> listed = host.Registry.ReadValue(RegistryPaths.TerminalServer, "RCDependentServices");
        return listed.ValueOr(null)?.Texts ?? [];
    }

    /// <summary>KeyIso runs: the keys that did not open because of it do.</summary>
    public static void KeysOpen(RecordedHost host)
    {
        Observed<IReadOnlyList<CertificateEntry>> store = host.Certificates.ReadStore(CertificateFacts.PersonalStorePath);
        host.Certificates.Record(CertificateFacts.PersonalStorePath, store.Select<IReadOnlyList<CertificateEntry>>(entries => [.. entries.Select(Opened)]));
    }

    private static CertificateEntry Opened(CertificateEntry entry) => new(
        entry.Der,
        entry.PrivateKey.Select(key => key.OpenStatus.IsPresent && key.OpenStatus.Value == KeyIsolationOff ? key with { OpenStatus = Observed.Present(0u) } : key));
}
