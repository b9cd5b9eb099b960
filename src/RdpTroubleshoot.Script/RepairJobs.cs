using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Repairs.Running;
using RdpTroubleshoot.Windows.Editing;
using RdpTroubleshoot.Windows.Repairs;

namespace RdpTroubleshoot.Script;

/// <summary>Repairs and their undoing, composed for a place where nobody can be asked. Each gives lines that say what was done.</summary>
internal sealed class RepairJobs(ScriptOptions options, ScriptMachine machine)
{
    /// <summary>The runs that are shown.</summary>
    private const int MostRuns = 10;

    private readonly LiveEditor editor = new();
    private readonly FileJournal journal = new(FileJournal.DefaultFolder);

    /// <summary>Whether something that was wanted was not done.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Makes the repairs that were asked for; without ids, or with WhatIf, says what would be done.</summary>
    public IReadOnlyList<string> Repair()
    {
        IHost host = machine.Open();
        IReadOnlyList<Finding> findings = ScriptEntry.Examine(host, []).Findings;
        bool isPlan = options.WhatIf || options.RepairIds.Count == 0;
        if (!isPlan && !machine.IsLive)
        {
            throw new ScriptUsageException("A recorded host is not repaired. Leave RepairId out to see what would be done.");
        }

        string id = JournalId.Of(DateTime.UtcNow, (uint)Guid.NewGuid().GetHashCode());
        var context = new RepairContext
        {
            BackupFolder = journal.BackupFolder(id),
            MayDropSessions = options.Force,
            Serialize = machine.IsLive ? editor.SerializeCertificate : new RepairContext { BackupFolder = "" }.Serialize,
        };
        IReadOnlyList<RepairPlan> plans = RepairCatalogue.Plan(
            new HostFacts(host), findings, context, repair => options.RepairIds.Count == 0 || options.RepairIds.Contains(repair.Id));
        return plans.Count == 0 ? ["No repair has anything to do."] : isPlan ? [.. plans.SelectMany(Describe), PlanAdvice(plans)] : Make(plans, id, host);
    }

    /// <summary>Takes a run back; without an id says which there are.</summary>
    public IReadOnlyList<string> Undo()
    {
        if (options.RunId.Length == 0)
        {
            Observed<IReadOnlyList<string>> ids = journal.ReadIds();
            string text = !ids.IsPresent ? throw new ScriptFailedException($"The journals in {journal.Folder} cannot be read: {ids}")
                : ids.Value.Count == 0 ? $"There are no runs of repairs in {journal.Folder}."
                : $"Runs, the newest last: {string.Join(", ", ids.Value.Skip(ids.Value.Count - MostRuns))}. Take one back with RunId.";
            return [text];
        }

        var undo = new RepairUndo(Environment());
        RepairRecord record = Record();
        IReadOnlyList<UndoResult> results = options.WhatIf ? undo.Preview(record) : undo.Undo(record, Identity(machine.Open()), options.Force);
        HasFailed = !options.WhatIf && results.Any(result => !result.IsUndone);
        return results.Count == 0 ? ["Nothing of this run is on the machine."] : [.. results.Select(result => result.ToString())];
    }

    private List<string> Make(IReadOnlyList<RepairPlan> plans, string id, IHost host)
    {
        EditResult prepared = journal.PrepareBackupFolder(id);
        if (!prepared.IsDone)
        {
            throw new ScriptFailedException($"Nothing was changed: {journal.Folder} cannot keep the journal: {prepared.Why}");
        }

        var header = new JournalHeader
        {
            Id = id,
            StartedAt = DateTime.UtcNow,
            ComputerName = host.Machine.Name.ValueOr(null) ?? "?",
            ModuleVersion = ScriptVersion.Text,
            Identity = Identity(host),
            Repairs = [],
        };
        IReadOnlyList<RepairResult> results = new RepairRunner(Environment()).Run(plans, header);
        HasFailed = results.Any(result => result.Outcome is not (RepairOutcome.Fixed or RepairOutcome.AlreadyCorrect));
        List<string> lines = [.. results.Select(result => result.ToString())];
        if (results.Any(result => result.JournalId is not null))
        {
            lines.Add($"Undo: Job=Undo RunId={id}");
        }

        return lines;
    }

    private RepairEnvironment Environment() => new()
    {
        Read = machine.Open,
        Editor = editor,
        Journal = journal,
        Judge = () => ScriptEntry.Examine(machine.Open(), []).Findings,
        Observer = new SilentObserver(options.Force),
        Clock = () => DateTime.UtcNow,
        Wait = Thread.Sleep,
    };

    private RepairRecord Record()
    {
        try
        {
            Observed<RepairRecord> record = RepairRecord.Read(journal, options.RunId);
            return record.IsPresent ? record.Value : throw new ScriptFailedException($"There is no run {Printable.Of(options.RunId)} that can be read in {journal.Folder}.");
        }
        catch (JournalFormatException error)
        {
            throw new ScriptFailedException($"The journal of {Printable.Of(options.RunId)} is damaged: {Printable.Of(error.Message)}");
        }
    }

    private static string Identity(IHost host) => host.Machine.Identity.ValueOr(null) ?? "?";

    private static IEnumerable<string> Describe(RepairPlan plan) =>
    [
        $"{plan.Repair}:",
        .. plan.Changes.Select(change => $"  would change {change}" + (change.Impact == ChangeImpact.DropsSessions ? " (drops sessions: Force=true)" : "")),
        .. plan.Refusals.Select(refusal => $"  would not: {refusal}"),
    ];

    private static string PlanAdvice(IReadOnlyList<RepairPlan> plans)
    {
        string[] ids = [.. plans.Where(plan => plan.Changes.Count > 0).Select(plan => plan.Repair.Id)];
        return ids.Length == 0 ? "Nothing was changed." : $"Nothing was changed. To do it: Job=Repair RepairId={string.Join(",", ids)}";
    }
}
