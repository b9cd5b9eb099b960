using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Completion;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Machines;
using RdpTroubleshoot.Repairs.Journal;

namespace RdpTroubleshoot.Commands;

/// <summary>Lists the repair runs of this machine by their journals, the newest first.</summary>
[Cmdlet(VerbsCommon.Get, "RdpRepair")]
[OutputType(typeof(RepairRecord))]
public sealed class GetRdpRepairCommand : RdpCommand
{
    /// <summary>Only these runs; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RepairRunCompleter))]
    public string[] Id { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override void Process()
    {
        if (!LocalMachine.Current.IsSupported)
        {
            WriteError(Errors.LiveHostNeedsWindows(MyInvocation.MyCommand.Name));
            return;
        }

        IRepairJournal journal = LocalMachine.Current.Journal;
        Observed<IReadOnlyList<string>> ids = journal.ReadIds();
        if (!ids.IsKnown)
        {
            WriteError(RepairErrors.JournalNotReadable(ids.Source, ids.Describe()));
            return;
        }

        foreach (string wanted in Id)
        {
            WriteRuns(journal, [.. ids.ValueOr([])!.Where(WildcardPattern.Get(wanted, WildcardOptions.IgnoreCase).IsMatch).Reverse()], wanted);
        }
    }

    private void WriteRuns(IRepairJournal journal, string[] ids, string wanted)
    {
        if (ids.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(wanted))
        {
            WriteError(RepairErrors.RepairRunNotFound(wanted));
        }

        foreach (string id in ids)
        {
            if (JournalReading.Read(journal, id, WriteError) is RepairRecord record)
            {
                WriteObject(record);
            }
        }
    }
}
