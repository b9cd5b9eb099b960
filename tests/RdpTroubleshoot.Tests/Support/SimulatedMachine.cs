using System;
using System.Linq;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Machines;
using RdpTroubleshoot.Recordings;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Snapshots;
using Xunit;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>A machine that behaves as Windows does, in the place of the one that the tests run on.</summary>
internal sealed class SimulatedMachine : ILocalMachine, IDisposable
{
    private readonly ILocalMachine real = LocalMachine.Current;
    private readonly HostSnapshot snapshot;
    private bool isHeld;

    /// <summary>A machine of a scenario of the recordings.</summary>
    public SimulatedMachine(string scenario)
    {
        snapshot = Scenarios.All.Single(one => one.Name == scenario).Record();
        Windows = new SimulatedHost(Host, Faults);
        Editor = Windows;
        Journal = new MemoryJournal(Faults);
        LocalMachine.Current = this;
    }

    public RecordedHost Host => snapshot.Host;

    public SimulatedHost Windows { get; }

    public WriteFaults Faults { get; } = new();

    /// <summary>The machine as text: the same text is the same machine.</summary>
    public string Text => snapshot.ToJson();

    public bool IsSupported => true;

    public string Name => Host.Machine.Name.Value;

    public IHostEditor Editor { get; set; }

    public IRepairJournal Journal { get; }

    /// <summary>Whether another run is under way.</summary>
    public bool IsBusy { get; set; }

    public IHost Open(CancellationToken cancellation) => Host;

    public EditResult Enter(out IDisposable? hold)
    {
        Assert.False(isHeld, "A run began while another had the machine.");
        isHeld = !IsBusy;
        hold = IsBusy ? null : new Hold(this);
        return IsBusy ? EditResult.Failed("another repair or undo of this machine is under way") : EditResult.Done;
    }

    public string BackupFolder(string id) => @"C:\ProgramData\RdpTroubleshoot\Repairs\" + id;

    /// <summary>On a machine the new folder is read and is empty.</summary>
    public EditResult PrepareBackupFolder(string id)
    {
        foreach (string name in Host.Files.ReadEntries(HealthyHost.MachineKeys).ValueOr([])!)
        {
            Host.Files.RecordKind(BackupFolder(id) + "\\" + name, Observed.Absent<FileKind>());
        }

        return EditResult.Done;
    }

    public void Wait(TimeSpan time, CancellationToken cancellation)
    {
    }

    public void Dispose() => LocalMachine.Current = real;

    private sealed class Hold(SimulatedMachine machine) : IDisposable
    {
        public void Dispose() => machine.isHeld = false;
    }
}
