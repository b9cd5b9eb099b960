using System;
using System.IO;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Machines;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Windows.Repairs;

namespace RdpTroubleshoot.WineTests;

/// <summary>The running machine with its own editor; only the journal's folder is not guarded, because wine keeps no rights of files.</summary>
internal sealed class WineMachine : ILocalMachine, IDisposable
{
    private readonly WindowsMachine windows = new();
    private readonly ILocalMachine before = LocalMachine.Current;
    private readonly FileJournal journal = new(Directory.CreateTempSubdirectory("RdpRepairs").FullName, new Unguarded());

    public WineMachine() => LocalMachine.Current = this;

    public bool IsSupported => windows.IsSupported;

    public string Name => windows.Name;

    public IHostEditor Editor => windows.Editor;

    public IRepairJournal Journal => journal;

    public IHost Open(CancellationToken cancellation) => windows.Open(cancellation);

    public EditResult Enter(out IDisposable? hold) => journal.Enter(out hold);

    public string BackupFolder(string id) => journal.BackupFolder(id);

    public EditResult PrepareBackupFolder(string id) => journal.PrepareBackupFolder(id);

    /// <summary>wine has no event log that could tell of a certificate: there is nothing to wait for.</summary>
    public void Wait(TimeSpan time, CancellationToken cancellation)
    {
    }

    public void Dispose()
    {
        LocalMachine.Current = before;
        Directory.Delete(journal.Folder, recursive: true);
    }

    private sealed class Unguarded : IFolderGuard
    {
        public bool Exists(string folder) => Directory.Exists(folder);

        public void Create(string folder) => Directory.CreateDirectory(folder);

        public void Require(string folder)
        {
        }
    }
}
