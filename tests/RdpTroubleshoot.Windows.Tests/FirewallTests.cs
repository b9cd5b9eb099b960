using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Win32;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Editing;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

/// <summary>Rules are planted where no firewall looks for them.</summary>
public sealed class FirewallTests : IDisposable
{
    private const string Rule = @"v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|App=%SystemRoot%\system32\svchost.exe|Svc=termservice|Name=@FirewallAPI.dll,-28775|";

    private readonly LiveHost host = new();
    private readonly string folder = @"SOFTWARE\RdpTroubleshootTests\" + Guid.NewGuid().ToString("N");
    private readonly RegistryKey? planted;

    public FirewallTests() => planted = LiveHost.IsSupported ? Microsoft.Win32.Registry.LocalMachine.CreateSubKey(folder) : null;

    private string Key => @"HKLM\" + folder;

    public void Dispose()
    {
        planted?.Dispose();
        if (LiveHost.IsSupported)
        {
            Microsoft.Win32.Registry.LocalMachine.DeleteSubKeyTree(folder, throwOnMissingSubKey: false);
        }
    }

    [OnWindowsFact]
    public void Every_rule_of_a_key_is_read_at_once_whatever_its_length()
    {
        planted!.SetValue(FirewallFacts.BuiltInTcp, Rule);
        planted.SetValue("long", Rule + string.Concat(Enumerable.Repeat("RA4=10.1.2.3|", 5000)));
        planted.SetValue("number", 7, RegistryValueKind.DWord);
        planted.SetValue("", "default");
        IReadOnlyList<RegistryEntry> entries = host.Registry.ReadValues(Key).Value;
        Assert.Equal(["", "RemoteDesktop-UserMode-In-TCP", "long", "number"], entries.Select(entry => entry.Name).OrderBy(name => name, StringComparer.Ordinal));
        FirewallRule rule = FirewallRule.Parse(Key, entries.Single(entry => entry.Name == FirewallFacts.BuiltInTcp));
        Assert.Equal(FirewallReach.All, rule.Reach(FirewallRule.Tcp, 3389, FirewallProfiles.Public));
        Assert.Equal(5000, FirewallRule.Parse(Key, entries.Single(entry => entry.Name == "long")).RemoteAddresses.Count);
        Assert.True(FirewallRule.Parse(Key, entries.Single(entry => entry.Name == "number")).IsOpaque);
    }

    [OnWindowsFact]
    public void Thousands_of_rules_are_read_within_the_limit_of_a_read()
    {
        for (int number = 0; number < 6000; number++)
        {
            planted!.SetValue("{" + number + "}", Rule);
        }

        Assert.Equal(6000, host.Registry.ReadValues(Key).Value.Count);
    }

    [OnWindowsFact]
    public void A_key_that_is_not_there_is_absent_and_one_without_values_is_empty()
    {
        Assert.True(host.Registry.ReadValues(Key + @"\none").IsAbsent);
        Assert.Empty(host.Registry.ReadValues(Key).Value);
    }

    [OnWineFact]
    public void Active_profiles_that_cannot_be_read_are_not_none()
    {
        Observed<FirewallProfiles> read = host.Firewall.ReadActiveProfiles();
        Assert.Equal(ObservedState.Failed, read.State);
        Assert.NotEqual("", read.Why);
    }

    [OnWineFact]
    public void A_rule_that_the_service_did_not_take_is_a_failed_change_with_its_reason()
    {
        const string name = "RdpTroubleshoot-In-TCP-3390";
        using (Microsoft.Win32.Registry.LocalMachine.CreateSubKey(RegistryPaths.Firewall.Substring(@"HKLM\".Length) + RegistryPaths.FirewallRules))
        {
            EditResult result = new LiveEditor().SetFirewallRule(name, null, FirewallRuleText.Allowing(name, FirewallRule.Tcp, 3390, FirewallProfiles.Private));
            Assert.False(result.IsDone);
            Assert.Contains("INetFw", result.Why, StringComparison.Ordinal);
            Assert.DoesNotContain(host.Registry.ReadValues(RegistryPaths.Firewall + RegistryPaths.FirewallRules).Value, entry => entry.Name == name);
        }
    }

    [OnWindowsFact]
    public void A_rule_that_is_another_one_by_now_is_left_alone()
    {
        using RegistryKey rules = Microsoft.Win32.Registry.LocalMachine.CreateSubKey(RegistryPaths.Firewall.Substring(@"HKLM\".Length) + RegistryPaths.FirewallRules);
        EditResult result = new LiveEditor().SetFirewallRule("RdpTroubleshoot-No-Such-Rule", Rule, null);

        // What is to be gone is gone.
        Assert.True(result.IsDone, result.Why);
        result = new LiveEditor().SetFirewallRule("RdpTroubleshoot-No-Such-Rule", Rule.Replace("TRUE", "FALSE", StringComparison.Ordinal), Rule);
        Assert.Contains("another one by now", result.Why, StringComparison.Ordinal);
    }

    [OnRealWindowsFact("wine has no firewall")]
    public void On_Windows_the_active_profiles_are_known() => Assert.True(host.Firewall.ReadActiveProfiles().IsPresent);
}
