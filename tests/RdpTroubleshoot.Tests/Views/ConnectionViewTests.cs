using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Views;

public sealed class ConnectionViewTests : IDisposable
{
    private const string PassedOn =
        "$s = [System.Management.Automation.PSSerializer]; $args[0] | ForEach-Object { $s::Deserialize($s::Serialize($_, 1)) }";

    private readonly List<Peer> peers = [];
    private readonly Engine engine = new();

    /// <summary>What is shown of a diagnosis, where $d is one.</summary>
    public static TheoryData<string, string> Outputs => new(
        from behavior in new[] { "healthy", "close-after-confirm", "banner-ssh", "nla-error:0xC0000234", "alert:40" }
        from part in new[] { "$d", "$d.RootCauses", "$d.RootCauses | ForEach-Object Causes", "$d.Observation", "$d.Observation.Negotiations", "$d.Observation.Hellos", "$d.Observation.Addresses", "$d.Observation.Handshake", "$d.Observation.Nla", "$d.Observation.Link", "$d.Observation.Link.Connect" }
        where behavior == "healthy" || part is "$d" or "$d.RootCauses" or "$d.RootCauses | ForEach-Object Causes" or "$d.Observation" or "$d.Observation.Hellos"
        select (behavior, part));

    public void Dispose()
    {
        engine.Dispose();
        peers.ForEach(peer => peer.Dispose());
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void What_is_shown_fits_80_columns_is_ascii_and_survives_remoting(string behavior, string part)
    {
        Diagnose(behavior);
        string home = engine.Show(part);
        Assert.All(home.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Assert.DoesNotContain(home, letter => letter > '~');
        Assert.DoesNotContain("RdpTroubleshoot.", home, StringComparison.Ordinal);
        Assert.Equal(home, engine.Show(part.Replace("$d", "$args[0]", StringComparison.Ordinal), engine.Run(PassedOn, engine.Run("$d").Output).Output.Single()));
    }

    [Fact]
    public void A_failing_connection_shows_the_stage_what_clients_show_the_causes_in_order_and_what_to_run_on_the_host()
    {
        Peer peer = Diagnose("close-after-confirm");
        string shown = engine.Show("$d");
        string[] inOrder =
        [
            $"{peer.Address}  Failing: at stage Tls, 1 root cause", "RDP5201  ", "    leads to  RDP9001 clients show 0x904 / 0x7", "    likely    - NETWORK SERVICE cannot use the private key",
            "check: on the host: Test-MachineKeyAcl", "    by hand   1. On the host, elevated: Test-RdpHost.",
        ];
        int[] places = [.. inOrder.Select(text => shown.IndexOf(text, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Advice_names_the_port_and_the_status_to_copy()
    {
        Diagnose("hang-on-accept");
        Assert.Contains("-LocalPort 3389", engine.Show("$d"), StringComparison.Ordinal);
        Diagnose("nla-error:0xC0000234");
        Assert.Contains("Resolve-RdpErrorCode 0xC0000234", engine.Show("$d"), StringComparison.Ordinal);
    }

    [Fact]
    public void Stages_and_outcomes_are_compared_with_names_after_remoting()
    {
        Diagnose("close-after-confirm");
        Assert.Equal(
            [true, true, true],
            engine.Run("$r = & { " + PassedOn + " } $d; $r.Stage -eq 'Tls'; $r.Observation.Handshake.Outcome -eq 'Closed'; $r.Observation.Negotiations[0].Selected -eq 'HybridEx'").Values);
    }

    [Fact]
    public void Several_targets_are_parted_by_an_empty_line()
    {
        var peer = new Peer("healthy");
        peers.Add(peer);
        Assert.Contains("\n\n" + peer.Address + "  Healthy", engine.Show("Test-RdpConnection $args[0], $args[0]", peer.Address)[20..], StringComparison.Ordinal);
    }

    private Peer Diagnose(string behavior)
    {
        var peer = new Peer(behavior);
        peers.Add(peer);
        Assert.Empty(engine.Run("$global:d = Test-RdpConnection $args[0] -TimeoutSeconds 2 -Count 2 -Credential $args[1]", peer.Address, Alice.Credential()).Errors);
        return peer;
    }
}
