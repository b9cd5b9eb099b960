using RdpTroubleshoot.Repairs.Journal;

namespace RdpTroubleshoot.Repairs.Running;

/// <summary>A change of a repair that is under way.</summary>
internal sealed class ChangeProgress(JournalChange planned)
{
    public JournalChange Planned { get; } = planned;

    public Change Change => Planned.Change;

    public ChangeOutcome Outcome { get; private set; }

    public string Why { get; private set; } = "";

    /// <summary>Whether this run tried to write it.</summary>
    public bool WasTried { get; private set; }

    /// <summary>Whether the machine may hold something of it that this run wrote.</summary>
    public bool MayBeMade { get; private set; }

    /// <summary>Whether it was read back as made; if not, whatever is there in its place is taken for our own half work.</summary>
    public bool IsReadBack { get; private set; }

    /// <summary>It is about to be made; nobody knows before it is read back.</summary>
    public void Begin() => WasTried = MayBeMade = true;

    public void Made()
    {
        IsReadBack = true;
        End(ChangeOutcome.Made, "");
    }

    public void Failed(ChangeState state, string why)
    {
        MayBeMade &= state != ChangeState.Before;
        End(ChangeOutcome.Failed, why);
    }

    public void End(ChangeOutcome outcome, string why)
    {
        Outcome = outcome;
        Why = why;
    }

    /// <summary>It was to be taken back; one that had failed stays failed, with its own error first.</summary>
    public void TakenBack(UndoResult undo)
    {
        string own = Outcome == ChangeOutcome.Failed ? Why + " " : "";
        if (!undo.IsUndone)
        {
            End(ChangeOutcome.RollbackFailed, own + undo.Why);
        }
        else if (own.Length == 0)
        {
            End(ChangeOutcome.RolledBack, "");
        }
    }

    public ChangeResult ToResult() => new(Change, Outcome, Why);
}
