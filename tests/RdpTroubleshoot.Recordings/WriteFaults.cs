using System;
using System.Collections.Generic;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Recordings;

/// <summary>
/// What can happen to a process that writes: a write is refused, or the process is killed before, in the middle of or after a write.
/// A killed process writes nothing any more. <see cref="RecordedEditor"/> and <see cref="MemoryJournal"/> of one process share it.
/// </summary>
public sealed class WriteFaults
{
    private readonly List<string> writes = [];
    private int killAt;
    private KillMoment moment;

    /// <summary>Every write that was asked for, in order, such as <c>registry HKLM\...\PortNumber</c>.</summary>
    public IReadOnlyList<string> Writes => writes;

    /// <summary>Whether the process was killed.</summary>
    public bool IsKilled { get; private set; }

    /// <summary>Refuses a write by its text: the failure, or null to let it through. It is asked for every write.</summary>
    public Func<string, EditResult?> Refuse { get; set; } = _ => null;

    /// <summary>Kills the process at a write.</summary>
    /// <param name="write">Which write from now on, from 1.</param>
    /// <param name="when">Before, in the middle of or after it.</param>
    public void KillAt(int write, KillMoment when)
    {
        killAt = writes.Count + write;
        moment = when;
    }

    /// <summary>A new process on the same machine: nothing is refused or killed any more, and the count begins anew.</summary>
    public void Restart()
    {
        IsKilled = false;
        killAt = 0;
        Refuse = _ => null;
        writes.Clear();
    }

    /// <summary>Makes one write, or what happens instead.</summary>
    /// <param name="what">The write in words.</param>
    /// <param name="write">Makes it.</param>
    /// <param name="half">Makes half of it, where there is such a thing.</param>
    /// <exception cref="ProcessKilledException">The process is killed, or was killed before.</exception>
    public EditResult Write(string what, Func<EditResult> write, Action? half = null)
    {
        if (IsKilled)
        {
            throw new ProcessKilledException(what);
        }

        writes.Add(what);
        bool isLast = writes.Count == killAt;
        if (isLast && moment != KillMoment.After)
        {
            if (moment == KillMoment.Amid)
            {
                half?.Invoke();
            }

            Kill(what);
        }

        EditResult result = Refuse(what) ?? write();
        if (isLast)
        {
            Kill(what);
        }

        return result;
    }

    private void Kill(string what)
    {
        IsKilled = true;
        throw new ProcessKilledException(what);
    }
}
