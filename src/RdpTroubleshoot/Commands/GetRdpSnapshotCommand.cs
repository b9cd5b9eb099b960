using System.Management.Automation;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Commands;

/// <summary>Takes a snapshot of this machine: everything that the checks read, and no secret.</summary>
[Cmdlet(VerbsCommon.Get, "RdpSnapshot")]
[OutputType(typeof(HostSnapshot))]
public sealed class GetRdpSnapshotCommand : RecordCommand
{
    /// <inheritdoc/>
    protected override void Process()
    {
        if (Record() is HostSnapshot snapshot)
        {
            WriteObject(snapshot);
        }
    }
}
