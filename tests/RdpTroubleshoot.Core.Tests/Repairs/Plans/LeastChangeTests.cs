using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Security;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs.Plans;

public class LeastChangeTests
{
    // What follows from services that start: sockets, what the listener shows, the certificate that SessionEnv makes, its events.
    private static readonly string[] OfServices =
    [
        "$.listeners", "$.probe", "$.services.SessionEnv", "$.services.CertPropSvc", @"$.certificates.LocalMachine\Remote Desktop", "$.events",
        @"$.registry.HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations.values.SelfSignedCertificate", "$.files." + HealthyHost.KeyFile,
        "$.files." + HealthyHost.MachineKeys + ".entries",
    ];

    public static TheoryData<string> Names => [.. Scenarios.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_changes_but_what_the_plan_names(string name)
    {
        Dictionary<string, string> before = Leaves(Repaired.Scenario(name).Record().Host.Root);
        Repaired repaired = Repaired.From(name);
        Dictionary<string, string> after = Leaves(repaired.Machine.Host.Root);
        List<string> allowed = [.. repaired.Changes.SelectMany(Places)];
        IEnumerable<string> differing = before.Keys.Union(after.Keys).Where(path => !(before.TryGetValue(path, out string? one) && after.TryGetValue(path, out string? other) && one == other));
        Assert.DoesNotContain(differing, path => !allowed.Exists(place => path.StartsWith(place, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Network_service_gains_rights_on_the_rdp_key_file_alone(string name)
    {
        foreach (SecurityChange change in Repaired.From(name).Changes.OfType<SecurityChange>())
        {
            uint gained = Rights(change.New, change.IsRegistry) & ~Rights(change.Old, change.IsRegistry);
            bool isKeyFile = !change.IsRegistry && change.Path.Length > HealthyHost.MachineKeys.Length;
            Assert.True(gained == 0 || (isKeyFile && (gained & ~AccessRights.FileRead) == 0), change.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_plan_names_an_account_that_is_called_otherwise_on_another_windows(string name)
    {
        string[] known = [@"NT AUTHORITY\NetworkService", "LocalSystem"];
        IReadOnlyList<Change> changes = [.. Repaired.From(name).Changes];
        Assert.All(changes.OfType<ServiceAccountChange>(), change => Assert.Contains(change.New, known));
        Assert.All(changes.OfType<SecurityChange>(), change =>
        {
            Assert.True(SecurityDescriptor.TryParse(change.New, out _, out string? error), error);
            Assert.DoesNotContain("\\", change.New);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_key_file_outside_of_the_rdp_certificate_is_never_touched(string name) => Assert.All(
        Repaired.From(name).Changes.Where(change => change.Target.Contains(@"\MachineKeys\")),
        change => Assert.True(change.Target.Contains("f686aace6942fb7f7ceb231212eef4a4_") || change.Target.Contains("7b1c2f7f0d1e4f5a8c3b2a1908f7e6d5_"), change.Target));

    private static IEnumerable<string> Places(Change change) => change switch
    {
        // A running TermService follows the switch at once.
        RegistryValueChange { Name: "fDenyTSConnections" } value => [$"$.registry.{value.Key}.values.{value.Name}", "$.listeners", "$.probe"],
        RegistryValueChange value => [$"$.registry.{value.Key}.values.{value.Name}"],
        SecurityChange rights => [rights.IsRegistry ? $"$.registry.{rights.Path}.sddl" : $"$.files.{rights.Path}.sddl", "$.probe"],
        ServiceStartChange start => [$"$.services.{start.Service}.startType"],
        ServiceAccountChange account => [$"$.services.{account.Service}.account"],
        ServiceStateChange state => [$"$.services.{state.Service}", .. OfServices, .. state.Service == "KeyIso" ? [@"$.certificates.LocalMachine\My"] : Array.Empty<string>()],
        FileMoveChange move => ["$.files." + move.From, "$.files." + move.To],
        CertificateRemoval removal => ["$.certificates." + removal.Store],
        FirewallRuleChange rule => [$"$.registry.{RecordedFirewall.LocalRules}.values.{rule.Rule}", $"$.registry.{RecordedFirewall.LocalRules}.names"],
        _ => [],
    };

    private static uint Rights(string sddl, bool isRegistry)
    {
        Assert.True(SecurityDescriptor.TryParse(sddl, out SecurityDescriptor? descriptor, out string? error), error);
        SecuredObject kind = isRegistry ? SecuredObject.RegistryKey : SecuredObject.File;
        uint all = isRegistry ? AccessRights.KeyAll : AccessRights.FileAll;
        uint granted = 0;
        for (uint bit = 1; bit <= all; bit <<= 1)
        {
            bool has = (all & bit) != 0 && AccessEvaluator.Evaluate(descriptor, AccessToken.TermService, bit, kind).Granted;
            granted |= has ? bit : 0;
        }

        return granted;
    }

    private static Dictionary<string, string> Leaves(JsonObject root) => Sweep.Places(root)
        .Where(place => place.Value is not (JsonObject or JsonArray))
        .ToDictionary(place => place.Path, place => place.Value?.ToString() ?? "null");
}
