using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

/// <summary>The firewall of a recorded host: on in every profile, with the rules of Remote Desktop switched on, and no policy.</summary>
public static class RecordedFirewall
{
    /// <summary>The key of the machine's own rules.</summary>
    public const string LocalRules = RegistryPaths.Firewall + RegistryPaths.FirewallRules;

    /// <summary>The key of Group Policy's rules.</summary>
    public const string PolicyRules = RegistryPaths.FirewallPolicy + RegistryPaths.FirewallRules;

    /// <summary>The rule for TCP as Windows brings it (FirewallAPI.dll, group 28752), switched on.</summary>
    public const string TcpRule = @"v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|App=%SystemRoot%\system32\svchost.exe|Svc=termservice|Name=@FirewallAPI.dll,-28775|Desc=@FirewallAPI.dll,-28756|EmbedCtxt=@FirewallAPI.dll,-28752|";

    /// <summary>The rule for UDP as Windows brings it, switched on.</summary>
    public const string UdpRule = @"v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=17|LPort=3389|App=%SystemRoot%\system32\svchost.exe|Svc=termservice|Name=@FirewallAPI.dll,-28776|Desc=@FirewallAPI.dll,-28777|EmbedCtxt=@FirewallAPI.dll,-28752|";

    // Other rules that Windows brings: another program, an app of the store, another port.
    private const string ShadowRule = @"v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|App=%SystemRoot%\system32\RdpSa.exe|Name=@FirewallAPI.dll,-28778|EmbedCtxt=@FirewallAPI.dll,-28752|Edge=TRUE|Defer=App|";
    private const string EndpointMapperRule = @"v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=RPC-EPMap|App=%SystemRoot%\system32\svchost.exe|Svc=RPCSS|Name=@FirewallAPI.dll,-28539|EmbedCtxt=@FirewallAPI.dll,-28502|";
    private const string AppRule = "v2.31|Action=Allow|Active=TRUE|Dir=In|Profile=Domain|Profile=Private|Name=@{Microsoft.Windows.Photos}|LUOwn=S-1-5-21-1-2-3-500|AppPkgId=S-1-15-2-1-2-3|Platform=2:6:2|Platform2=GTEQ|";

    /// <summary>Records it, for every profile, so that each may become the active one.</summary>
    internal static void Record(RecordedHost host)
    {
        host.Firewall.Record(Observed.Present(FirewallProfiles.Private));
        host.Registry.RecordValues(LocalRules, HealthyHost.Present<RegistryEntry>(
            new(FirewallFacts.BuiltInTcp, RegistryValue.String(TcpRule)),
            new(FirewallFacts.BuiltInUdp, RegistryValue.String(UdpRule)),
            new("RemoteDesktop-Shadow-In-TCP", RegistryValue.String(ShadowRule)),
            new("RPC-EPMAP-In-TCP", RegistryValue.String(EndpointMapperRule)),
            new("{2D5A4C7E-8F0B-4B0C-9C38-0D2F6F1C7E55}", RegistryValue.String(AppRule))));

        // Nothing below it without Group Policy (MS-GPFAS 2.2), and no connection security rules as installed.
        foreach (string key in new[] { PolicyRules, RegistryPaths.FirewallPolicy + RegistryPaths.ConnectionSecurityRules, RegistryPaths.Firewall + RegistryPaths.ConnectionSecurityRules })
        {
            host.Registry.RecordValues(key, Observed.Absent<IReadOnlyList<RegistryEntry>>());
        }

        foreach (string profile in new[] { "DomainProfile", "PrivateProfile", "PublicProfile" })
        {
            RecordProfile(host, RegistryPaths.FirewallPolicy + "\\" + profile, RegistryPaths.Firewall + "\\" + (profile == "PrivateProfile" ? "StandardProfile" : profile));
        }

        host.Remove(RegistryPaths.FirewallAppContainers, "DebugedLoopbackApps");
        host.Remove(RegistryPaths.Policy, "SelectTransport");
    }

    private static void RecordProfile(RecordedHost host, string policy, string local)
    {
        foreach (string name in new[] { "EnableFirewall", "DefaultInboundAction", "DoNotAllowExceptions", "AllowLocalPolicyMerge", "AllowLocalIPsecPolicyMerge" })
        {
            host.Remove(policy, name);
        }

        // MS Learn, "Prepare a Windows VHD to upload to Azure": every profile is on. What is not set is at its default (MS-FASP 2.2.38).
        host.SetDWord(local, "EnableFirewall", 1);
        host.Remove(local, "DefaultInboundAction");
        host.Remove(local, "DoNotAllowExceptions");
    }

    /// <summary>Sets a rule, by its name, of the machine or of Group Policy.</summary>
    public static void SetRule(this RecordedHost host, string name, string text, string key = LocalRules)
    {
        List<RegistryEntry> entries = [.. host.Registry.ReadValues(key).ValueOr([])!];
        int place = entries.FindIndex(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        var rule = new RegistryEntry(name, RegistryValue.String(text));
        if (place < 0)
        {
            entries.Add(rule);
        }
        else
        {
            entries[place] = rule;
        }

        host.Registry.RecordValues(key, Observed.Present<IReadOnlyList<RegistryEntry>>(entries));
    }

    /// <summary>Takes a rule away, to the last byte.</summary>
    public static void RemoveRule(this RecordedHost host, string name)
    {
        List<RegistryEntry> entries = [.. host.Registry.ReadValues(LocalRules).ValueOr([])!.Where(entry => !entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase))];
        host.Registry.RecordValues(LocalRules, Observed.Present<IReadOnlyList<RegistryEntry>>(entries));
        host.Root.Child("registry")!.Child(LocalRules)!.Child("values")!.Remove(name);
    }

    /// <summary>Switches a rule off.</summary>
    public static void SwitchOff(this RecordedHost host, string name) =>
        host.SetRule(name, host.Registry.ReadValues(LocalRules).Value.Single(entry => entry.Name == name).Value.Text!.Replace("Active=TRUE", "Active=FALSE"));
}
