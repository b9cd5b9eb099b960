using System;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Snapshots;
using Xunit;

namespace RdpTroubleshoot.Tests.Snapshots;

public class HostRecorderTests
{
    [Fact]
    public void A_snapshot_of_a_healthy_host_holds_what_matters_when_something_goes_wrong()
    {
        RecordedHost recorded = Record(HealthyHost.Create()).Host;
        Assert.True(recorded.Sessions.Read().IsPresent);
        Assert.True(recorded.Files.ReadEntries(HealthyHost.MachineKeys).IsPresent);
        Assert.True(recorded.Files.ReadSddl(@"C:\ProgramData\Microsoft").IsPresent);
    }

    [Fact]
    public void What_was_not_collected_on_the_host_is_not_made_up() =>
        Assert.Equal(ObservedState.NotCollected, Record(HealthyHost.Create()).Host.AccountRights.ReadHolders("SeNetworkLogonRight").State);

    [Fact]
    public void The_recording_is_judged_like_the_host()
    {
        HostSnapshot host = SampleScenarios.All[1].Record();
        Diagnosis before = new HostExaminer(host.Host, HostExaminer.DefaultLimit).Examine(TestContext.Current.CancellationToken);
        Diagnosis after = new HostExaminer(Record(host).Host, HostExaminer.DefaultLimit).Examine(TestContext.Current.CancellationToken);
        Assert.Equal(before.ToString(), after.ToString());
        Assert.Equal(string.Join(";", before.Findings), string.Join(";", after.Findings));
    }

    [Fact]
    public void A_recording_that_is_cancelled_ends_at_once()
    {
        using var cancellation = new CancellationTokenSource();
        var recorder = new HostRecorder(HealthyHost.Create().Host, "0.1.0");
        Assert.ThrowsAny<OperationCanceledException>(() => recorder.Record(_ => cancellation.Cancel(), cancellation.Token));
    }

    private static HostSnapshot Record(HostSnapshot host) => new HostRecorder(host.Host, "0.1.0").Record(null, TestContext.Current.CancellationToken);
}
