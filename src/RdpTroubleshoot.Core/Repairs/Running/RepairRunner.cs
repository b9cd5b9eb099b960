using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Repairs.Journal;

namespace RdpTroubleshoot.Repairs.Running;

/// <summary>
/// Makes repairs: everything is journalled before it is done, compared before it is written and read back after, and judged again at the
/// end. A repair that fails is taken back as a whole; those after it have their turn, unless it could not be taken back or brought back
/// what was put right before.
/// </summary>
public sealed class RepairRunner
{
    private readonly RepairEnvironment environment;

    /// <summary>A runner.</summary>
    /// <param name="environment">The machine and what else a run needs.</param>
    public RepairRunner(RepairEnvironment environment) => this.environment = environment;

    /// <summary>What a run would change: nothing is written, also no journal.</summary>
    /// <param name="plans">The plans in their order.</param>
    public IReadOnlyList<RepairResult> Preview(IReadOnlyList<RepairPlan> plans) => Preview(plans, environment.Judge());

    /// <summary>What a run would change, on a machine that was judged already; a recording will do.</summary>
    /// <param name="plans">The plans in their order.</param>
    /// <param name="before">What the checks found.</param>
    public static IReadOnlyList<RepairResult> Preview(IReadOnlyList<RepairPlan> plans, IReadOnlyList<Finding> before) =>
        [
            .. plans.Select(plan => new RepairResult
            {
                ComputerName = NameOf(before),
                Repair = plan.Repair,
                Outcome = WithoutChanges(plan) ?? RepairOutcome.Planned,
                Changes = [.. plan.Changes.Select(change => new ChangeResult(change, ChangeOutcome.Planned, ""))],
                Refusals = plan.Refusals,
                Before = Mine(plan, before),
                After = Mine(plan, before),
                Why = Words(plan.Refusals),
                JournalId = null,
            }),
        ];

    /// <summary>Makes repairs.</summary>
    /// <param name="plans">The plans in their order.</param>
    /// <param name="run">Which run it is; the runner puts the plans' repairs in.</param>
    /// <param name="token">Stops between two changes; the repair that is under way is taken back.</param>
    public IReadOnlyList<RepairResult> Run(IReadOnlyList<RepairPlan> plans, JournalHeader run, CancellationToken token = default)
    {
        IReadOnlyList<Finding> before = environment.Judge();
        var journal = new JournalWriter(environment.Journal, run.Id, environment.Clock);
        List<RepairExecution> executions = Prepare(plans, journal);
        List<JournalChange> changes = [.. executions.SelectMany(execution => execution.Changes).Select(change => change.Planned)];
        EditResult begun = changes.Count == 0 ? EditResult.Done : journal.Begin(run with { Repairs = [.. plans.Select(plan => plan.Repair.Id)] }, changes);
        DateTime since = environment.Read().Machine.Clock is { IsPresent: true } clock ? clock.Value : environment.Clock();
        if (begun.IsDone)
        {
            MakeAll(executions, before, token);
        }
        else
        {
            EndAll(executions, RepairOutcome.Failed, $"The journal could not be written: {begun.Why}. Nothing was changed.");
        }

        string waited = executions.Exists(execution => execution.HasChanged && execution.Plan.WaitsForCertificate) ? CertificateWait.Until(environment, since, token) : "";
        IReadOnlyList<Finding> after = executions.Exists(execution => execution.HasWritten) ? environment.Judge() : before;
        string? id = begun.IsDone && changes.Count > 0 ? run.Id : null;
        return [.. executions.Select(execution => End(execution, before, after, waited, journal, id))];
    }

    private List<RepairExecution> Prepare(IReadOnlyList<RepairPlan> plans, JournalWriter journal)
    {
        int number = 0;
        int total = plans.Sum(plan => plan.Changes.Count);
        var executions = new List<RepairExecution>();
        foreach (RepairPlan plan in plans)
        {
            List<ChangeProgress> changes = [.. plan.Changes.Select(change => new ChangeProgress(new JournalChange(++number, plan.Repair.Id, change)))];
            var execution = new RepairExecution(environment, journal, plan, changes, total);
            if (WithoutChanges(plan) is RepairOutcome outcome)
            {
                execution.End(outcome, Words(plan.Refusals));
            }

            executions.Add(execution);
        }

        return executions;
    }

    private void MakeAll(List<RepairExecution> executions, IReadOnlyList<Finding> before, CancellationToken token)
    {
        var mended = new FixedFindings(before);
        RepairExecution? last = executions.FindLast(execution => execution.Outcome is null);
        foreach (RepairExecution execution in executions.Where(execution => execution.Outcome is null))
        {
            execution.Run(token);
            string? stop = execution.IsBroken ? $"{execution.Plan.Repair.Id} went wrong and could not be taken back."
                : execution.HasChanged && execution != last ? mended.Take(environment.Judge(), execution.Plan.Repair.Id)
                : null;
            if (stop is not null)
            {
                EndAll([.. executions.SkipWhile(one => one != execution).Skip(1)], RepairOutcome.Skipped, stop);
                return;
            }
        }
    }

    private static void EndAll(List<RepairExecution> executions, RepairOutcome outcome, string why)
    {
        foreach (RepairExecution execution in executions.Where(execution => execution.Outcome is null))
        {
            execution.End(outcome, why);
        }
    }

    private static RepairResult End(RepairExecution execution, IReadOnlyList<Finding> before, IReadOnlyList<Finding> after, string waited, JournalWriter journal, string? id)
    {
        RepairPlan plan = execution.Plan;
        if (execution.Outcome is null)
        {
            RepairVerdict.Give(execution, Mine(plan, before), Mine(plan, after), plan.WaitsForCertificate ? waited : "");
        }

        RepairOutcome outcome = execution.Outcome!.Value;
        EditResult journalled = id is null ? EditResult.Done : journal.Ended(plan.Repair.Id, outcome.ToString(), execution.Why);
        return new RepairResult
        {
            ComputerName = NameOf(before),
            Repair = plan.Repair,
            Outcome = outcome,
            Changes = [.. execution.Changes.Select(change => change.ToResult())],
            Refusals = plan.Refusals,
            Before = Mine(plan, before),
            After = Mine(plan, after),
            Why = journalled.IsDone ? execution.Why : $"{execution.Why} The journal could not be written: {journalled.Why}.".TrimStart(),
            JournalId = id,
        };
    }

    private static string NameOf(IReadOnlyList<Finding> findings) => findings.Count > 0 ? findings[0].ComputerName : "";

    private static RepairOutcome? WithoutChanges(RepairPlan plan) =>
        plan.Changes.Count > 0 ? null : plan.Refusals.Count > 0 ? RepairOutcome.Refused : RepairOutcome.AlreadyCorrect;

    private static IReadOnlyList<Finding> Mine(RepairPlan plan, IReadOnlyList<Finding> findings) => [.. findings.Where(finding => plan.Repair.Fixes.Contains(finding.CheckId))];

    private static string Words(IReadOnlyList<Refusal> refusals) => string.Join(" ", refusals);
}
