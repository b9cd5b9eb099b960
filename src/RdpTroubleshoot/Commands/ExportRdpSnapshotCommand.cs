using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Binding;
using RdpTroubleshoot.Files;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Commands;

/// <summary>Writes a snapshot of this machine, or one taken earlier, to a file.</summary>
[Cmdlet(VerbsData.Export, "RdpSnapshot", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class ExportRdpSnapshotCommand : RecordCommand
{
    private bool written;

    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>A snapshot to write in place of one of this machine: an object, or the path of a file.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SnapshotSource]
    public SnapshotSource[] Snapshot { get; set; } = [];

    /// <summary>Replaces names, addresses and thumbprints, the same one always by the same.</summary>
    [Parameter]
    public SwitchParameter Redact { get; set; }

    /// <summary>Overwrites the file.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        // What stands in the way is told before minutes of recording, and -WhatIf records nothing.
        if (Try(Path, Target) is string target && ShouldProcess(target, "Write snapshot"))
        {
            foreach (HostSnapshot snapshot in Snapshots())
            {
                Write(snapshot, target);
            }
        }
    }

    private string Target()
    {
        string target = SnapshotPaths.Locate(SessionState, Path);
        SnapshotWriter.ThrowIfInTheWay(target, Force);
        return target;
    }

    private IEnumerable<HostSnapshot> Snapshots()
    {
        if (MyInvocation.BoundParameters.ContainsKey(nameof(Snapshot)))
        {
            return Snapshot.SelectMany(Read);
        }

        return Record() is HostSnapshot snapshot ? [snapshot] : [];
    }

    private void Write(HostSnapshot snapshot, string target)
    {
        HostSnapshot shown = Redact ? SnapshotRedactor.Redact(snapshot) : snapshot;
        if (Try(target, () => SnapshotWriter.Write(shown, target, overwrite: Force && !written)) is FileInfo file)
        {
            // -Force is for the file that was there, not for the one just written.
            written = true;
            WriteObject(file);
        }
    }
}
