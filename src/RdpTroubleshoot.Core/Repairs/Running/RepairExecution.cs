using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Repairs.Journal;

namespace RdpTroubleshoot.Repairs.Running;

/// <summary>Makes the changes of one plan: all of them, or none that stays.</summary>
internal sealed class RepairExecution
{
    private readonly RepairEnvironment environment;
    private readonly JournalWriter journal;
    private readonly int total;

    public RepairExecution(RepairEnvironment environment, JournalWriter journal, RepairPlan plan, IReadOnlyList<ChangeProgress> changes, int total)
    {
        this.environment = environment;
        this.journal = journal;
        this.total = total;
        Plan = plan;
        Changes = changes;
    }

    public RepairPlan Plan { get; }

    public IReadOnlyList<ChangeProgress> Changes { get; }

    /// <summary>How it ended; null when its changes are made, and judging the machine again decides.</summary>
    public RepairOutcome? Outcome { get; private set; }

    public string Why { get; private set; } = "";

    /// <summary>Whether something was changed and stays.</summary>
    public bool HasChanged => Changes.Any(change => change.Outcome == ChangeOutcome.Made);

    /// <summary>Whether the machine was written to, even if what was changed was taken back.</summary>
    public bool HasWritten => Changes.Any(change => change.WasTried);

    /// <summary>Whether something was changed that could not be taken back.</summary>
    public bool IsBroken => Changes.Any(change => change.Outcome == ChangeOutcome.RollbackFailed);

    public void End(RepairOutcome outcome, string why)
    {
        Outcome = outcome;
        Why = why;
    }

    public void Run(CancellationToken token)
    {
        if (token.IsCancellationRequested)
        {
            End(RepairOutcome.Skipped, RepairTexts.Cancelled);
        }
        else if (Unconfirmed() is ChangeProgress refused)
        {
            End(RepairOutcome.Skipped, $"It was not confirmed: {refused.Change.Target}.");
        }
        else
        {
            MakeAll(token);
        }
    }

    private void MakeAll(CancellationToken token)
    {
        try
        {
            foreach (ChangeProgress change in Changes)
            {
                string? trouble = token.IsCancellationRequested ? RepairTexts.Cancelled : Make(change);
                if (trouble is not null)
                {
                    RollBack(trouble, token.IsCancellationRequested ? RepairOutcome.Skipped : RepairOutcome.Failed);
                    return;
                }
            }
        }
        catch (Exception)
        {
            RollBack("It was interrupted.", RepairOutcome.Failed);
            throw;
        }
    }

    /// <summary>The first change that is not confirmed; what the machine is like already is not asked for, unless another change moves it before.</summary>
    private ChangeProgress? Unconfirmed()
    {
        IHost host = environment.Read();
        var moved = new HashSet<string>();
        foreach (ChangeProgress change in Changes)
        {
            if (!moved.Add(change.Change.Target) || change.Change.Compare(host) != ChangeState.After)
            {
                if (!environment.Observer.Confirm(change.Change))
                {
                    return change;
                }
            }
        }

        return null;
    }

    /// <summary>Makes one change; null when the machine is as it should be, else the trouble.</summary>
    private string? Make(ChangeProgress progress)
    {
        Change change = progress.Change;
        environment.Observer.Report(new RepairProgress(change.ToString(), progress.Planned.Number - 1, total));
        IHost host = environment.Read();
        ChangeState state = change.Compare(host);
        if (state == ChangeState.After)
        {
            progress.End(ChangeOutcome.AlreadyMade, "");
            return null;
        }

        if (state != ChangeState.Before)
        {
            string why = state == ChangeState.Other
                ? $"it is {PresentValue.Of(change, host)} and was {change.OldText} when the change was planned"
                : $"it could not be read: {PresentValue.Of(change, host)}";
            return Fail(progress, state, why);
        }

        int number = progress.Planned.Number;
        EditResult journalled = journal.Step(JournalStep.Applying, number);
        return journalled.IsDone ? Write(progress, number) : Fail(progress, state, "the journal could not be written: " + journalled.Why);
    }

    private string? Write(ChangeProgress progress, int number)
    {
        progress.Begin();
        EditResult result = progress.Change.Apply(environment.Editor);
        ChangeState state = progress.Change.Compare(environment.Read());
        if (state != ChangeState.After)
        {
            return Fail(progress, state, result.IsDone ? "it was changed, but does not show so when it is read back" : result.Why);
        }

        progress.Made();
        EditResult journalled = journal.Step(JournalStep.Applied, number);
        return journalled.IsDone ? null : $"{progress.Change.Target}: the journal could not be written: {journalled.Why}.";
    }

    private string Fail(ChangeProgress progress, ChangeState state, string why)
    {
        if (progress.WasTried || state == ChangeState.Before)
        {
            journal.Failed(progress.Planned.Number, state, why);
        }

        progress.Failed(state, why);
        return $"{progress.Change.Target}: {why}.";
    }

    /// <summary>Takes back what may be made. Each change is tried, also after another one failed: a service is to run again in any case.</summary>
    private void RollBack(string trouble, RepairOutcome whenNothingWasMade)
    {
        Dictionary<int, ChangeProgress> made = Changes.Where(change => change.MayBeMade).ToDictionary(change => change.Planned.Number);
        if (made.Count == 0)
        {
            End(whenNothingWasMade, trouble + " Nothing was changed.");
            return;
        }

        journal.RollingBack(Plan.Repair.Id, trouble);
        List<JournalChange> planned = [.. made.Values.Select(change => change.Planned)];
        foreach (UndoResult undone in new ChangeReversal(environment, journal).Undo(planned, change => !made[change.Number].IsReadBack))
        {
            made[undone.Change.Number].TakenBack(undone);
        }

        List<string> left = [.. Changes.Where(change => change.Outcome == ChangeOutcome.RollbackFailed).Select(change => $"{change.Change.Target}: {change.Why}")];
        End(
            left.Count == 0 ? RepairOutcome.RolledBack : RepairOutcome.Failed,
            left.Count == 0 ? trouble + " What was changed was taken back." : $"{trouble} Taking it back failed too: {string.Join(" ", left)}");
    }
}
