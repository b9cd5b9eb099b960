using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Binding;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Commands;

/// <summary>A cmdlet that judges this machine, or recorded ones.</summary>
public abstract class TestCommand : HostCommand
{
    /// <summary>The parameter set for this machine.</summary>
    protected const string LiveSet = "Live";

    private const string SnapshotSet = "Snapshot";

    /// <summary>Snapshots to judge in place of this machine: paths of files (wildcards allowed), or snapshot objects.</summary>
    [Parameter(ParameterSetName = SnapshotSet, Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Path", "FullName", "LiteralPath", "PSPath")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [SnapshotSource]
    public SnapshotSource[] Snapshot { get; set; } = [];

    /// <summary>Answers only with true (nothing wrong, everything judged) or false.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected sealed override void Process()
    {
        if (ParameterSetName == SnapshotSet)
        {
            foreach (HostSnapshot snapshot in Snapshot.SelectMany(Read))
            {
                Judge(new HostExaminer(snapshot.Host, HostExaminer.DefaultLimit));
            }
        }
        else if (OpenLive() is HostRecorder live)
        {
            Judge(new HostExaminer(live.Recording, HostExaminer.DefaultLimit));
        }
    }

    /// <summary>Judges one machine and writes the result.</summary>
    /// <param name="examiner">The machine's examiner.</param>
    protected abstract void Judge(HostExaminer examiner);
}
