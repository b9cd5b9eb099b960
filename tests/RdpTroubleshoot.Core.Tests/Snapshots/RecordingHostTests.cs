using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Snapshots;
using RdpTroubleshoot.Tests.Support;
using Xunit;

namespace RdpTroubleshoot.Tests.Snapshots;

public class RecordingHostTests
{
    [Fact]
    public void Everything_is_read_once_and_recorded_as_it_was()
    {
        HostSnapshot machine = TestHosts.Full();
        var counting = new CountingHost(machine.Host);
        HostSnapshot snapshot = HostSnapshot.Create("0.1.0");
        var recording = new RecordingHost(counting, snapshot.Host);

        for (int round = 0; round < 3; round++)
        {
            EveryRead.Of(recording);
        }

        Assert.All(counting.Reads, read => Assert.Equal(1, read.Value));
        Assert.Equal(EveryRead.Of(machine.Host), EveryRead.Of(HostSnapshot.Parse(snapshot.ToJson()).Host));
    }

    [Fact]
    public void Several_threads_get_the_same_answer_of_a_machine_that_changes()
    {
        var changing = new ChangingServices();
        HostSnapshot snapshot = HostSnapshot.Create("0.1.0");
        var recording = new RecordingHost(new CountingHost(TestHosts.Machine()) { Services = changing }, snapshot.Host);
        string[] names = [.. Enumerable.Range(0, 200).Select(i => $"S{i}")];
        var answers = new List<string>[8];

        Parallel.For(0, answers.Length, thread =>
            answers[thread] = [.. names.Select(name => recording.Machine.Name.Value + recording.Services.Read(name).Value.ProcessId)]);

        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.Equal(answers[0], names.Select(name => "VM01" + snapshot.Host.Services.Read(name).Value.ProcessId));
    }

    [Fact]
    public async Task A_slow_read_does_not_hold_up_the_others()
    {
        using var release = new ManualResetEventSlim();
        var recording = new RecordingHost(new CountingHost(TestHosts.Full().Host) { Services = new HangingServices(release) }, HostSnapshot.Create("0.1.0").Host);
        Task slow = Task.Run(() => recording.Services.Read("TermService"), TestContext.Current.CancellationToken);
        Task<bool> other = Task.Run(() => recording.Sessions.Read().IsPresent, TestContext.Current.CancellationToken);
        Task first = await Task.WhenAny(other, Task.Delay(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        release.Set();
        Assert.Same(other, first);
        await slow;
    }

    [Fact]
    public void A_read_that_ends_after_the_recording_changes_nothing()
    {
        HostSnapshot snapshot = HostSnapshot.Create("0.1.0");
        var recording = new RecordingHost(TestHosts.Full().Host, snapshot.Host);
        recording.Finish();
        string text = snapshot.ToJson();
        Assert.True(recording.Services.Read("TermService").IsPresent);
        Assert.Equal(text, snapshot.ToJson());
    }

    private sealed class ChangingServices : IServicePort
    {
        private int reads;

        public Observed<ServiceEntry> Read(string name) => Observed.Present(new ServiceEntry { ProcessId = Interlocked.Increment(ref reads) });
    }

    private sealed class HangingServices(ManualResetEventSlim release) : IServicePort
    {
        public Observed<ServiceEntry> Read(string name)
        {
            release.Wait(TimeSpan.FromMinutes(1));
            return Observed.Absent<ServiceEntry>();
        }
    }
}
