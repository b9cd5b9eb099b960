using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Running;

/// <summary>What is there now in the place of a change, in words: it says what somebody else made of it.</summary>
internal static class PresentValue
{
    public static string Of(Change change, IHost host) => change switch
    {
        RegistryValueChange one => Text(host.Registry.ReadValue(one.Key, one.Name).Select(value => $"{value} ({value.Type})")),
        SecurityChange { IsRegistry: true } one => Text(host.Registry.ReadSddl(one.Path)),
        SecurityChange one => Text(host.Files.ReadSddl(one.Path)),
        FileMoveChange one => $"{Kind(host, one.From)}, {one.To}: {Kind(host, one.To)}",
        ServiceStartChange one => Text(host.Services.Read(one.Service).Select(service => service.StartType.ToString())),
        ServiceAccountChange one => Text(host.Services.Read(one.Service).Select(service => service.Account)),
        ServiceStateChange one => Text(host.Services.Read(one.Service).Select(service => service.State.ToString())),
        CertificateRemoval one => Text(host.Certificates.ReadStore(one.Store).Select(_ => "the store can be read")),
        FirewallRuleChange one => Text(one.Read(host).Select(text => text ?? "not there")),
        _ => "?",
    };

    private static string Kind(IHost host, string path) => Text(host.Files.ReadKind(path).Select(kind => kind.ToString()));

    private static string Text(Observed<string> now) => Printable.Of(now.ToString());
}
