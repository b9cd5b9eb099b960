using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Repairs;
using Xunit;

namespace RdpTroubleshoot.Tests.Repairs.Plans;

public class ServiceSequenceTests
{
    [Fact]
    public void Sessions_are_not_dropped_without_consent_and_the_refusal_says_how_many()
    {
        Repaired repaired = Repaired.From("security-layer-out-of-range", with: context => context with { MayDropSessions = false });
        Assert.IsType<RegistryValueChange>(Assert.Single(repaired.Changes));
        Refusal refusal = Assert.Single(repaired.Refusals);
        Assert.Contains("drops 1 session,", refusal.Reason);
        Assert.Contains("-Force", refusal.Instead);
    }

    [Fact]
    public void A_host_without_sessions_needs_no_consent() => Assert.Contains(
        Repaired.From("security-layer-out-of-range", with: context => context with { MayDropSessions = false }, change: host => host.Sessions.Record(HealthyHost.Present<SessionEntry>(
            new(0, "Services", "Disconnected"), new(1, "Console", "Active"), new(65536, "RDP-Tcp", "Listen")))).Changes,
        change => change.Impact == ChangeImpact.DropsSessions);

    [Fact]
    public void Sessions_that_cannot_be_counted_are_not_dropped_without_consent()
    {
        Repaired repaired = Repaired.From("security-layer-out-of-range", with: context => context with { MayDropSessions = false }, change: host => host.Sessions.Record(Observed.Denied<IReadOnlyList<SessionEntry>>("no")));
        Assert.DoesNotContain(repaired.Changes, change => change.Impact == ChangeImpact.DropsSessions);
        Assert.Contains("may drop sessions", Assert.Single(repaired.Refusals).Reason);
    }

    [Fact]
    public void What_depends_on_termservice_is_stopped_before_it_and_runs_again_after_it() => Assert.Equal(
        [
            "service SessionEnv: running -> stopped", "service SessionEnv: stopped -> running", "service UmRdpService: running -> stopped",
            "service TermService: running -> stopped", "service TermService: stopped -> running", "service UmRdpService: stopped -> running",
        ],
        Repaired.From("store-name-missing").Changes.OfType<ServiceStateChange>().Select(change => change.ToString()));

    [Fact]
    public void Several_repairs_restart_termservice_once()
    {
        Repaired repaired = Repaired.From("negotiation-off", change: host =>
        {
            host.SetDWord(RegistryPaths.RdpTcp, "LanAdapter", 3);
            host.SetDWord(RegistryPaths.RdpTcp, "SecurityLayer", 9);
        });
        Assert.Single(repaired.Changes.OfType<ServiceStateChange>(), change => change.Service == "TermService" && change.Start);
        Assert.Equal(Verdict.Healthy, repaired.After.Verdict);
    }
}
