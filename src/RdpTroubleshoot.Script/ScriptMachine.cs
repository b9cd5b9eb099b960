using System;
using System.IO;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Protocol.Probe;
using RdpTroubleshoot.Snapshots;
using RdpTroubleshoot.Windows;

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

    private static HostRecorder Recorder()
    {
        if (!LiveHost.IsSupported)
        {
            throw new ScriptFailedException("This looks at the machine it runs on, and that has to be Windows. Judge a recorded one: Snapshot=<path>.");
        }

        var live = new LiveHost(LiveHost.DefaultReadLimit, CancellationToken.None, new OwnListenerProbe(CancellationToken.None));
        return new HostRecorder(live, ScriptVersion.Text);
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
