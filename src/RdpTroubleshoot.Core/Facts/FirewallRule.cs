using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>A firewall rule as it is kept in the registry (MS-GPFAS 2.2.2.19; the meaning of its parts: MS-FASP 2.2.37).</summary>
public sealed record FirewallRule
{
    /// <summary>The protocol number of TCP (IANA).</summary>
    public const int Tcp = 6;

    /// <summary>The protocol number of UDP (IANA).</summary>
    public const int Udp = 17;

    private const string TermService = "TermService";

    // RDP is served by TermService, which runs in this process (service database of Windows as installed).
    private const string ServiceHost = "svchost.exe";

    /// <summary>The rule's name: that of its value. It does not depend on the display language.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is: key and name.</summary>
    public required string Source { get; init; }

    /// <summary>The text of the value.</summary>
    public required string Text { get; init; }

    /// <summary>The name that people see; empty where there is none.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The group that it belongs to, as written; empty for none.</summary>
    public string Group { get; init; } = "";

    /// <summary>What it does.</summary>
    public FirewallAction Action { get; init; }

    /// <summary>Whether it is switched on.</summary>
    public bool IsActive { get; init; }

    /// <summary>Whether it is about what comes in.</summary>
    public bool IsInbound { get; init; }

    /// <summary>The protocol number; null for any.</summary>
    public int? Protocol { get; init; }

    /// <summary>The profiles it holds in; null for all, also where one is not understood.</summary>
    public FirewallProfiles? Profiles { get; init; }

    /// <summary>The local ports; null for any, also where one is not understood. Ports that have a name only, such as RPC's, are in none of them.</summary>
    public IReadOnlyList<PortRange>? Ports { get; init; }

    /// <summary>The remote addresses; empty for any.</summary>
    public IReadOnlyList<string> RemoteAddresses { get; init; } = [];

    /// <summary>The program; empty for any.</summary>
    public string Application { get; init; } = "";

    /// <summary>The service; empty for any.</summary>
    public string Service { get; init; } = "";

    /// <summary>What it is limited to besides, such as an interface, as written.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];

    /// <summary>What ties it to an app or to the programs of one user, as written: it is not about a service.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>What in it is not understood, in words.</summary>
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    /// <summary>Whether it cannot even be told what it does, in which direction and whether it is on.</summary>
    public bool IsOpaque { get; init; }

    /// <summary>The rule of a registry value, whatever it holds.</summary>
    /// <param name="key">The key that it lies in.</param>
    /// <param name="entry">The value.</param>
    public static FirewallRule Parse(string key, RegistryEntry entry) => FirewallRuleParser.Parse(key, entry);

    /// <summary>Whether it covers what clients send to Remote Desktop.</summary>
    /// <param name="protocol">The protocol number.</param>
    /// <param name="port">The port that is listened on.</param>
    /// <param name="profile">The profile of the network that it comes in by.</param>
    public FirewallReach Reach(int protocol, long port, FirewallProfiles profile) =>
        IsOpaque ? FirewallReach.Unclear
        : !IsActive ? FirewallReach.None
        : ReachWhenActive(protocol, port, profile);

    /// <summary>Whether it would cover that if it were switched on.</summary>
    /// <param name="protocol">The protocol number.</param>
    /// <param name="port">The port that is listened on.</param>
    /// <param name="profile">The profile of the network that it comes in by.</param>
    public FirewallReach ReachWhenActive(int protocol, long port, FirewallProfiles profile)
    {
        bool isOther = !IsInbound
            || (Profiles is FirewallProfiles some && (some & profile) == 0)
            || (Protocol is int own && own != protocol)
            || Owners.Count > 0
            || !IsForTermService
            || (Ports is not null && !Ports.Any(range => range.Contains(port)));
        return isOther ? FirewallReach.None
            : NotUnderstood.Count > 0 || IsOpaque ? FirewallReach.Unclear
            : Limits.Count > 0 || IsLimitedToAddresses || Action == FirewallAction.Bypass ? FirewallReach.Some
            : FirewallReach.All;
    }

    /// <summary>The rule in words: its name, and whom it is limited to.</summary>
    public string Describe()
    {
        string limits = string.Join(", ", RemoteAddresses.Concat(Limits).Concat(NotUnderstood.Select(what => "not understood: " + what)).Take(MostWords));
        return limits.Length == 0 ? Name : $"{Name} ({limits})";
    }

    /// <summary>A rule may list thousands of addresses, and a text for people does not.</summary>
    private const int MostWords = 8;

    private bool IsForTermService =>
        (Service.Length == 0 || Service == "*" || Service.Equals(TermService, StringComparison.OrdinalIgnoreCase))
        && (Application.Length == 0 || Application.Substring(Application.LastIndexOf('\\') + 1).Equals(ServiceHost, StringComparison.OrdinalIgnoreCase));

    private bool IsLimitedToAddresses => RemoteAddresses.Count > 0 && !RemoteAddresses.All(FirewallAddress.IsAny);
}
