using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Machines;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Script;

/// <summary>Plans repairs and, where they were named, makes them: one journal, one run at a time.</summary>
internal sealed class RepairJob(ScriptOptions options, ScriptMachine machine)
{
    private const string PlannedBackups = @"C:\ProgramData\RdpTroubleshoot\Repairs\planned";

    /// <summary>Makes the repairs that were asked for; without ids, or with WhatIf, says what would be done.</summary>
    public JobResult Run()
    {
        bool isPlan = options.WhatIf || options.RepairIds.Count == 0;
        if (!isPlan && !machine.IsLive)
        {
            throw new ScriptUsageException("A recorded host is not repaired. Leave RepairId out to see what would be done.");
        }

        IHost host = machine.Open();
        IReadOnlyList<RepairPlan> plans = RepairCatalogue.Plan(new HostFacts(host), ScriptMachine.Examine(host, []).Findings, Context(host, out JournalHeader header), IsWanted);
        return plans.All(plan => plan.AlreadyCorrect) ? new JobResult([NothingToDo()])
            : isPlan ? new JobResult([.. plans.SelectMany(Describe), Advice(plans)])
            : Make(plans, header);
    }

    private JobResult Make(IReadOnlyList<RepairPlan> plans, JournalHeader header)
    {
        List<Change> changes = [.. plans.SelectMany(plan => plan.Changes)];
        using IDisposable? hold = changes.Count == 0 ? null : ScriptEnvironment.Enter();
        if (changes.OfType<FileMoveChange>().Any())
        {
            ScriptEnvironment.Require(LocalMachine.Current.PrepareBackupFolder(header.Id));
        }

        IReadOnlyList<RepairResult> results = new RepairRunner(ScriptEnvironment.Of(options.Force)).Run(plans, header);
        List<string> lines = [.. results.Select(result => result.ToString())];
        if (results.Any(result => result.JournalId is not null))
        {
            lines.Add($"Undo: Job=Undo RunId={header.Id}");
        }

        return new JobResult(lines, results.Any(result => result.Outcome is not (RepairOutcome.Fixed or RepairOutcome.AlreadyCorrect)));
    }

    private RepairContext Context(IHost host, out JournalHeader header)
    {
        header = NewRun.Header(host, ScriptVersion.Text);
        return new RepairContext
        {
            BackupFolder = machine.IsLive ? LocalMachine.Current.BackupFolder(header.Id) : PlannedBackups,
            Serialize = machine.IsLive ? LocalMachine.Current.Editor.SerializeCertificate : RepairContext.SerializeRecorded(host),
            MayDropSessions = options.Force,
        };
    }

    private bool IsWanted(RepairInfo repair) => options.RepairIds.Count == 0 || options.RepairIds.Contains(repair.Id);

    private string NothingToDo() => options.RepairIds.Count == 0
        ? "No repair has anything to do."
        : $"Nothing has to be changed by {string.Join(", ", options.RepairIds)}.";

    private static IEnumerable<string> Describe(RepairPlan plan) =>
    [
        $"{plan.Repair}:",
        .. plan.Changes.Select(change => $"  would change {change}" + (change.Impact == ChangeImpact.DropsSessions ? " (drops sessions: Force=true)" : "")),
        .. plan.Refusals.Select(refusal => $"  would not: {refusal}"),
    ];

    private static string Advice(IReadOnlyList<RepairPlan> plans)
    {
        string[] ids = [.. plans.Where(plan => plan.Changes.Count > 0).Select(plan => plan.Repair.Id)];
        return ids.Length == 0 ? "Nothing was changed." : $"Nothing was changed. To do it: Job=Repair RepairId={string.Join(",", ids)}";
    }
}
