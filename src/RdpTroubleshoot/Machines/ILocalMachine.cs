using System;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Repairs.Journal;

namespace RdpTroubleshoot.Machines;

/// <summary>The machine that the module runs on, as its cmdlets need it.</summary>
internal interface ILocalMachine
{
    /// <summary>Whether there is anything to look at: it is Windows.</summary>
    bool IsSupported { get; }

    /// <summary>The machine's own name.</summary>
    string Name { get; }

    /// <summary>What changes the machine.</summary>
    IHostEditor Editor { get; }

    /// <summary>Where the journals of repairs are kept.</summary>
    IRepairJournal Journal { get; }

    /// <summary>The machine; each read is made anew.</summary>
    /// <param name="cancellation">Ends what is being read.</param>
    IHost Open(CancellationToken cancellation);

    /// <summary>Keeps other repairs out until it is let go.</summary>
    /// <param name="hold">What lets go; null when it was not got.</param>
    EditResult Enter(out IDisposable? hold);

    /// <summary>Where a run moves files to.</summary>
    /// <param name="id">The run's id.</param>
    string BackupFolder(string id);

    /// <summary>Makes the folder that a run moves files to.</summary>
    /// <param name="id">The run's id.</param>
    EditResult PrepareBackupFolder(string id);

    /// <summary>Lets time go by; it comes back early when it is cancelled.</summary>
    /// <param name="time">How much.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    void Wait(TimeSpan time, CancellationToken cancellation);
}
