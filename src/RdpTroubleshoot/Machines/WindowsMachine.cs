using System;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Protocol.Probe;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Windows;
using RdpTroubleshoot.Windows.Editing;
using RdpTroubleshoot.Windows.Repairs;

namespace RdpTroubleshoot.Machines;

/// <summary>The running Windows, with journals in a folder for administrators.</summary>
internal sealed class WindowsMachine : ILocalMachine
{
    private readonly FileJournal journal = new(FileJournal.DefaultFolder);

    /// <inheritdoc/>
    public bool IsSupported => LiveHost.IsSupported;

    /// <inheritdoc/>
    public string Name => Environment.MachineName;

    /// <inheritdoc/>
    public IHostEditor Editor { get; } = new LiveEditor();

    /// <inheritdoc/>
    public IRepairJournal Journal => journal;

    /// <inheritdoc/>
    public IHost Open(CancellationToken cancellation) => new LiveHost(LiveHost.DefaultReadLimit, cancellation, new OwnListenerProbe(cancellation));

    /// <inheritdoc/>
    public EditResult Enter(out IDisposable? hold) => journal.Enter(out hold);

    /// <inheritdoc/>
    public string BackupFolder(string id) => journal.BackupFolder(id);

    /// <inheritdoc/>
    public EditResult PrepareBackupFolder(string id) => journal.PrepareBackupFolder(id);

    /// <inheritdoc/>
    public void Wait(TimeSpan time, CancellationToken cancellation) => cancellation.WaitHandle.WaitOne(time);
}
