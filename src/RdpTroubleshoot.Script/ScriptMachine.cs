using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Machines;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Script;

/// <summary>The machine that the script is about: the running Windows, or a recorded one.</summary>
internal sealed class ScriptMachine(string snapshot)
{
    /// <summary>Whether it is this machine.</summary>
    public bool IsLive => snapshot.Length == 0;

    /// <summary>The machine as it is now, each thing read once.</summary>
    /// <exception cref="ScriptFailedException">There is none.</exception>
    public IHost Open() => IsLive ? Recorder().Recording : Recorded().Host;

    /// <summary>Everything that there is to know of it.</summary>
    /// <exception cref="ScriptFailedException">There is none.</exception>
    public HostSnapshot Record() => IsLive ? Recorder().Record(null, CancellationToken.None) : Recorded();

    /// <summary>Judges a machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="areas">The areas; none means all.</param>
    public static Diagnosis Examine(IHost host, IReadOnlyList<Area> areas)
    {
        var examiner = new HostExaminer(host, HostExaminer.DefaultLimit);
        return examiner.Conclude(examiner.Run(check => areas.Count == 0 || areas.Contains(check.Area), CancellationToken.None).SelectMany(findings => findings));
    }

    private static HostRecorder Recorder()
    {
        if (!LocalMachine.Current.IsSupported)
        {
            throw new ScriptFailedException("This looks at the machine it runs on, and that has to be Windows. Judge a recorded one: Snapshot=<path>.");
        }

        return new HostRecorder(LocalMachine.Current.Open(CancellationToken.None), ScriptVersion.Text);
    }

    private HostSnapshot Recorded()
    {
        try
        {
            if (new FileInfo(snapshot).Length > HostSnapshot.MaximumLength)
            {
                throw new ScriptFailedException($"{Printable.Of(snapshot)} is too large for a snapshot.");
            }

            return HostSnapshot.Parse(File.ReadAllText(snapshot));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or SnapshotFormatException)
        {
            throw new ScriptFailedException($"The snapshot {Printable.Of(snapshot)} cannot be read: {Printable.Of(error.Message)}");
        }
    }
}
