using System;
using System.Management.Automation;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Repairs.Journal;

namespace RdpTroubleshoot.Commands;

/// <summary>Reads the journal of one run; what is wrong with it is an error and costs no other run.</summary>
internal static class JournalReading
{
    /// <summary>The run, or null and an error.</summary>
    public static RepairRecord? Read(IRepairJournal journal, string id, Action<ErrorRecord> writeError)
    {
        try
        {
            Observed<RepairRecord> record = RepairRecord.Read(journal, id);
            if (record.IsPresent)
            {
                return record.Value;
            }

            writeError(record.IsAbsent ? RepairErrors.RepairRunNotFound(id) : RepairErrors.JournalNotReadable(id, record.Describe()));
        }
        catch (JournalFormatException error)
        {
            writeError(RepairErrors.JournalNotReadable(id, error.Message));
        }

        return null;
    }
}
