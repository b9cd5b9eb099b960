using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Repairs.Journal;

/// <summary>Writes the lines of one run's journal. After a line that failed, the next one is preceded by a line that says so.</summary>
internal sealed class JournalWriter
{
    private readonly IRepairJournal journal;
    private readonly Func<DateTime> clock;
    private readonly string id;
    private bool isTorn;

    /// <summary>A writer of a run's journal.</summary>
    /// <param name="journal">Where journals are kept.</param>
    /// <param name="id">The run's id.</param>
    /// <param name="clock">The time in UTC.</param>
    /// <param name="isTorn">Whether the last line of the journal could not be read.</param>
    public JournalWriter(IRepairJournal journal, string id, Func<DateTime> clock, bool isTorn = false)
    {
        this.journal = journal;
        this.id = id;
        this.clock = clock;
        this.isTorn = isTorn;
    }

    /// <summary>The first line that failed in words; empty while none did.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>Writes the header and the plan; nothing may be changed before that is done.</summary>
    public EditResult Begin(JournalHeader header, IReadOnlyList<JournalChange> changes)
    {
        if (changes.Count > JournalLimits.Changes)
        {
            return EditResult.Failed($"{changes.Count} changes are too many for one run; at most {JournalLimits.Changes} are made");
        }

        List<string> lines = [.. changes.Select(Plan)];
        if (lines.Exists(line => line.Length > JournalLimits.LineLength))
        {
            return EditResult.Failed("a change is too large for the journal, so it could not be undone");
        }

        EditResult result = Kept(journal.Begin(header));
        for (int i = 0; i < lines.Count && result.IsDone; i++)
        {
            result = Append(lines[i]);
        }

        return result;
    }

    /// <summary>A step of a change.</summary>
    public EditResult Step(JournalStep step, int number, string why = "") =>
        Write(step, new() { { JournalNames.Number, JsonNumber.Of(number) }, { JournalNames.Why, Printable.Of(why) } });

    /// <summary>A change failed, and the machine stands so towards it.</summary>
    public EditResult Failed(int number, ChangeState state, string why) => Write(
        JournalStep.Failed,
        new() { { JournalNames.Number, JsonNumber.Of(number) }, { JournalNames.State, state.ToString() }, { JournalNames.Why, Printable.Of(why) } });

    /// <summary>A repair's changes are about to be taken back.</summary>
    public EditResult RollingBack(string repair, string why) =>
        Write(JournalStep.RollingBack, new() { { JournalNames.Repair, repair }, { JournalNames.Why, Printable.Of(why) } });

    /// <summary>A repair came to its end.</summary>
    public EditResult Ended(string repair, string outcome, string why) =>
        Write(JournalStep.Ended, new() { { JournalNames.Repair, repair }, { JournalNames.Outcome, outcome }, { JournalNames.Why, Printable.Of(why) } });

    /// <summary>Somebody is about to take the run back.</summary>
    public EditResult UndoBegun(string identity) => Write(JournalStep.UndoBegun, new() { { JournalNames.Identity, Printable.Of(identity) } });

    private static string Plan(JournalChange change) => JsonWriter.WriteLine(new JsonObject
    {
        { JournalNames.Line, JournalNames.Planned },
        { JournalNames.Number, JsonNumber.Of(change.Number) },
        { JournalNames.Repair, change.Repair },
        { JournalNames.Change, ChangeNode.Format(change.Change) },
    });

    private EditResult Write(JournalStep step, JsonObject members)
    {
        var line = new JsonObject { { JournalNames.Line, step.ToString() } };
        foreach (KeyValuePair<string, object?> member in members)
        {
            line.Add(member.Key, member.Value);
        }

        line.Add(JournalNames.Time, NodeParsers.TimeText(clock()));
        EditResult ready = isTorn ? Recover() : EditResult.Done;
        return ready.IsDone ? Append(JsonWriter.WriteLine(line)) : ready;
    }

    private EditResult Recover() => Append(JsonWriter.WriteLine(new JsonObject
    {
        { JournalNames.Line, nameof(JournalStep.Recovered) },
        { JournalNames.Time, NodeParsers.TimeText(clock()) },
    }));

    private EditResult Append(string line) => Kept(journal.Append(id, line));

    private EditResult Kept(EditResult result)
    {
        isTorn = !result.IsDone;
        if (isTorn && Problem.Length == 0)
        {
            Problem = "The journal could not be written: " + result.Why;
        }

        return result;
    }
}
