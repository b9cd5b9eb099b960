using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

/// <summary>What wine cannot answer must never look like an answer; on Windows the same reads give one.</summary>
public class UnderWineTests
{
    private readonly LiveHost host = new();

    [OnWineFact]
    public void An_event_log_that_cannot_be_read_is_not_an_empty_one()
    {
        Observed<IReadOnlyList<EventEntry>> read = host.Events.Read(new EventQuery("System", "Schannel", [36870], 7));
        Assert.Equal(ObservedState.Failed, read.State);
        Assert.NotEqual("", read.Why);
    }

    [OnWineFact]
    public void Account_rights_that_cannot_be_read_are_not_held_by_nobody()
    {
        Assert.Equal(ObservedState.Failed, host.AccountRights.ReadHolders("SeNetworkLogonRight").State);
    }

    [OnWineFact]
    public void A_session_list_that_is_none_is_not_an_empty_one()
    {
        Assert.Equal(ObservedState.Failed, host.Sessions.Read().State);
    }

    [OnRealWindowsFact("wine has no event logs")]
    public void On_Windows_an_event_of_the_last_month_is_found()
    {
        EventEntry entry = host.Events.Read(new EventQuery("System", "Microsoft-Windows-Kernel-General", [.. Enumerable.Range(1, 40)], 3650)).Value[0];
        Assert.Equal(DateTimeKind.Utc, entry.Time.Kind);
        Assert.NotEmpty(entry.Data);
    }

    [OnRealWindowsFact("wine has no event logs")]
    public void On_Windows_a_log_that_does_not_exist_is_absent()
    {
        Assert.Equal(ObservedState.Absent, host.Events.Read(new EventQuery("RdpTroubleshoot-NoSuchLog", "x", [1], 1)).State);
    }

    [OnRealWindowsFact("wine has no account rights")]
    public void On_Windows_rights_have_holders_by_SID_or_say_that_elevation_is_missing()
    {
        Observed<IReadOnlyList<string>> read = host.AccountRights.ReadHolders("SeServiceLogonRight");
        Assert.True(host.Machine.Elevated.Value ? read.Value.All(sid => sid.StartsWith("S-1-", StringComparison.Ordinal)) : read.State == ObservedState.Denied);
    }

    [OnRealWindowsFact("wine has no sessions")]
    public void On_Windows_the_session_of_the_services_is_listed()
    {
        Assert.Contains(host.Sessions.Read().Value, session => session.Id == 0);
    }
}
