using System;
using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Repairs.Journal;

namespace RdpTroubleshoot.Repairs.Running;

/// <summary>
/// Takes one change back: compares, journals, writes, reads back. A journal that can not be written does not keep a machine from being
/// restored: what is taken back is known from its comparison.
/// </summary>
internal sealed class ChangeReversal(RepairEnvironment environment, JournalWriter journal)
{
    /// <summary>Takes changes back, each when its turn comes; one that fails does not keep the others.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="force">Which of them also when the machine is neither as before nor as after it.</param>
    public IEnumerable<UndoResult> Undo(IReadOnlyCollection<JournalChange> changes, Func<JournalChange, bool> force)
    {
        bool needsServices = UndoOrder.NeedsServices(changes, environment.Read(), force);
        foreach (JournalChange change in UndoOrder.Of(changes))
        {
            yield return change.Change is ServiceStateChange && !needsServices ? Already(change) : Undo(change, force(change));
        }
    }

    private UndoResult Already(JournalChange planned)
    {
        journal.Step(JournalStep.Undone, planned.Number);
        return new UndoResult(planned, UndoOutcome.AlreadyUndone, "");
    }

    private UndoResult Undo(JournalChange planned, bool force)
    {
        Change change = planned.Change;
        IHost host = environment.Read();
        ChangeState state = change.Compare(host);
        if (state == ChangeState.Before)
        {
            return Already(planned);
        }

        if (state != ChangeState.After && !force)
        {
            return state == ChangeState.Other
                ? new UndoResult(planned, UndoOutcome.ChangedLater, Words(change, host))
                : new UndoResult(planned, UndoOutcome.Failed, $"It could not be read whether it is still so: {PresentValue.Of(change, host)}.");
        }

        journal.Step(JournalStep.Undoing, planned.Number);
        EditResult result = change.Undo(environment.Editor);
        ChangeState now = change.Compare(environment.Read());
        if (now == ChangeState.Before)
        {
            journal.Step(JournalStep.Undone, planned.Number);
            return new UndoResult(planned, UndoOutcome.Undone, "");
        }

        string why = result.IsDone ? "It was taken back, but does not show so when it is read." : result.Why;
        journal.Step(JournalStep.UndoFailed, planned.Number, why);
        return new UndoResult(planned, UndoOutcome.Failed, why);
    }

    /// <summary>Says what somebody changed later.</summary>
    public static string Words(Change change, IHost host) =>
        $"{change.Target} was changed later: it is {PresentValue.Of(change, host)}, the repair left {change.NewText}, before it was {change.OldText}.";
}
