using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>Reads everything that the facts offer, as text: two hosts that read alike are judged alike.</summary>
internal static class EveryRead
{
    public static List<string> Of(IHost host)
    {
        var facts = new HostFacts(host);
        return [.. Machine(host, facts), .. Listener(facts.Listener), .. Services(facts.Services), .. Certificates(facts), .. Keys(facts), .. Events(facts.Events), .. Firewall(facts.Firewall)];
    }

    private static IEnumerable<string> Machine(IHost host, HostFacts facts) =>
    [
        Text(host.Machine.Name), Text(host.Machine.Build), Text(host.Machine.Product), Text(host.Machine.Role), Text(host.Machine.SystemRoot),
        Text(host.Machine.Identity), Text(host.Machine.Elevated), Text(facts.Machine.Clock), Text(facts.Machine.MachineGuid), Text(facts.Machine.ProgramData),
    ];

    private static IEnumerable<string> Listener(ListenerFacts facts) =>
    [
        List(facts.Listeners), Text(facts.StackEnabled), Text(facts.UserLogonsDisabled), Text(facts.DrainMode), List(facts.DependentServices), Text(facts.Enabled),
        Text(facts.LogonDisabled), Text(facts.AllowNegotiation), Text(facts.Port), Text(facts.LanAdapter), Text(facts.ProtocolClass), Text(facts.CitrixBackup),
        Text(facts.WinStationsSddl), List(facts.Sockets), List(facts.Sessions), Text(facts.OwnConnection.Select(Connection)), .. facts.PolicySettings.Select(setting => setting.Prove("").ToString()),
    ];

    private static string Connection(ConnectionFacts facts) => string.Join(
        "|", facts.FailedStage, facts.FirstFailure, string.Join(",", facts.Seen.Negotiations), facts.Hello, facts.Seen.Handshake, facts.Seen.Nla, facts.Seen.Session);

    private static IEnumerable<string> Services(ServiceFacts facts) => ((string[])["TermService", "SessionEnv", "UmRdpService", "LanmanWorkstation", "NoSuchService"])
        .Select(name => Text(facts.Read(name).Select(one => $"{one.State} {one.StartType} {one.Account} {string.Join(",", one.DependsOn)}")) + Text(facts.ReadServiceDll(name)));

    private static IEnumerable<string> Certificates(HostFacts facts) =>
    [
        Text(facts.Certificates.SelfSignedStoreSetting), Text(facts.Certificates.SelfSignedHash.Thumbprint), Text(facts.Certificates.PinnedHash.Thumbprint),
        Text(facts.Certificates.TemplateName), Text(facts.Certificates.StoreKeySddl), Text(facts.Certificates.StoreCertificatesKeySddl),
        Text(facts.Certificates.SelfSigned), Text(facts.Certificates.InUse), List(facts.Certificates.SelfSignedStore), List(facts.Certificates.PersonalStore),
    ];

    private static IEnumerable<string> Keys(HostFacts facts)
    {
        Observed<IReadOnlyList<StoredCertificate>>[] stores = [facts.Certificates.SelfSignedStore, facts.Certificates.PersonalStore];
        foreach (StoredCertificate certificate in stores.SelectMany(store => store.ValueOr([])!))
        {
            Observed<KeyFile> file = facts.MachineKeys.KeyFileOf(certificate);
            yield return Text(certificate.Details) + Text(file.Select(one => one.Path)) + Text(file.Then(one => one.Kind)) + Text(file.Then(one => one.Descriptor).Select(one => string.Join(",", one.Entries ?? [])));
        }

        yield return Text(facts.MachineKeys.FolderKind) + List(facts.MachineKeys.Entries) + List(facts.MachineKeys.HoldersOf("SeChangeNotifyPrivilege"));
        foreach (string folder in MachineKeyFacts.Ancestors(facts.MachineKeys.FolderPath.ValueOr("")!))
        {
            yield return Text(facts.MachineKeys.DescriptorOf(folder).Select(one => string.Join(",", one.Entries ?? [])));
        }

        yield return Text(facts.MachineKeys.FolderDescriptor.Select(one => string.Join(",", one.Entries ?? [])));
    }

    private static IEnumerable<string> Firewall(FirewallFacts facts) =>
    [
        Text(facts.ActiveProfiles), Rules(facts.LocalRules), Rules(facts.PolicyRules), Text(facts.LocalConnectionSecurity.Select(Reaches)), Text(facts.PolicyConnectionSecurity.Select(Reaches)),
        Text(facts.DebuggedLoopbackApps), Text(facts.SelectTransport),
        .. FirewallFacts.Split(FirewallProfiles.Domain | FirewallProfiles.Private | FirewallProfiles.Public).Select(facts.Settings).SelectMany<FirewallProfileSettings, string>(one =>
        [
            one.EnableFirewall.Prove("").ToString(), one.DefaultInboundAction.Prove("").ToString(), one.DoNotAllowExceptions.Prove("").ToString(),
            Text(one.AllowLocalPolicyMerge), Text(one.AllowLocalIPsecPolicyMerge),
        ]),
    ];

    private static string Rules(Observed<IReadOnlyList<FirewallRule>> rules) => Text(rules.Select(all => string.Join("|", all.Select(rule => $"{rule.Describe()} {rule.Reach(FirewallRule.Tcp, 3389, FirewallProfiles.Private)}"))));

    private static string Reaches(IReadOnlyList<ConnectionSecurityRule> rules) => string.Join("|", rules.Select(rule => $"{rule.Name} {rule.Reach(FirewallRule.Tcp, 3389, FirewallProfiles.Private)}"));

    private static IEnumerable<string> Events(EventFacts facts) =>
        ((Observed<IReadOnlyList<EventEntry>>[])[facts.Certificate, facts.Schannel, facts.ServiceFailures, facts.StartTypeChanges])
            .Select(events => Text(events.Select(all => string.Join("|", all.Select(one => $"{one.Id} {one.Time:O} {string.Join(",", one.Data)}")))));

    private static string Text<T>(Observed<T> observed) => observed.State + " " + observed;

    private static string List<T>(Observed<IReadOnlyList<T>> observed) => Text(observed.Select(all => string.Join("|", all)));
}
