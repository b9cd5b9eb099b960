using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Machines;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Script;

/// <summary>Takes a run of repairs back, or says which there are. What somebody changed after the run is left and named.</summary>
internal sealed class UndoJob(ScriptOptions options, ScriptMachine machine)
{
    /// <summary>The runs that are shown.</summary>
    private const int MostRuns = 10;

    /// <summary>Takes the run back; without an id says which there are.</summary>
    public JobResult Run()
    {
        if (!machine.IsLive)
        {
            throw new ScriptUsageException("Repairs of a recorded host were never made. Leave Snapshot out to take back those of this machine.");
        }

        IMachinePort here = machine.Open().Machine;
        return options.RunId.Length == 0 ? new JobResult([Runs()]) : Undo(Record(), here);
    }

    private JobResult Undo(RepairRecord record, IMachinePort here)
    {
        string name = here.Name.ValueOr("?")!;
        if (!string.Equals(record.ComputerName, name, StringComparison.OrdinalIgnoreCase))
        {
            throw new ScriptFailedException($"{record.Id} is about {Printable.Of(record.ComputerName)}, and this machine is {Printable.Of(name)}. Nothing was changed.");
        }

        var undo = new RepairUndo(ScriptEnvironment.Of(options.Force));
        if (options.WhatIf)
        {
            return Result(undo.Preview(record), hasFailed: false);
        }

        if (!options.Force && undo.SessionsLost(record) is string lost)
        {
            throw new ScriptFailedException($"Taking {record.Id} back restarts TermService, which {lost}. Nothing was changed. Add Force=true to take it back all the same.");
        }

        using IDisposable hold = ScriptEnvironment.Enter();
        IReadOnlyList<UndoResult> results = undo.Undo(record, here.Identity.ValueOr("?")!);
        return Result(results, results.Any(result => !result.IsUndone));
    }

    private static JobResult Result(IReadOnlyList<UndoResult> results, bool hasFailed) =>
        new(results.Count == 0 ? ["Nothing of this run is on the machine."] : [.. results.Select(result => result.ToString())], hasFailed);

    private static string Runs()
    {
        Observed<IReadOnlyList<string>> ids = LocalMachine.Current.Journal.ReadIds();
        return !ids.IsPresent && !ids.IsAbsent ? throw new ScriptFailedException($"The journals cannot be read: {ids.Describe()}")
            : ids.IsAbsent || ids.Value.Count == 0 ? "There are no runs of repairs on this machine."
            : $"Runs, the newest last: {string.Join(", ", ids.Value.Skip(ids.Value.Count - MostRuns))}. Take one back with RunId.";
    }

    private RepairRecord Record()
    {
        string id = Printable.Of(options.RunId);
        try
        {
            Observed<RepairRecord> record = RepairRecord.Read(LocalMachine.Current.Journal, options.RunId);
            return record.IsPresent ? record.Value
                : throw new ScriptFailedException(record.IsAbsent ? $"There is no run {id} on this machine." : $"The journal of {id} cannot be read: {record.Describe()}");
        }
        catch (JournalFormatException error)
        {
            throw new ScriptFailedException($"The journal of {id} is damaged: {Printable.Of(error.Message)}");
        }
    }
}
