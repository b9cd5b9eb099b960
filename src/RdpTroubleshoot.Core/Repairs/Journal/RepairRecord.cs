using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Journal;

/// <summary>
/// What a journal tells of a run. Its text is JSON, one object a line:
/// <code>
/// {"line":"Header","format":1,"id":"20261123T070000Z-0000002A","time":"2026-11-23T07:00:00Z","computer":"VM01","module":"0.1.0","identity":"S-1-5-18","repairs":["FIX2001"]}
/// {"line":"Planned","n":1,"repair":"FIX2001","change":{"kind":"ServiceStart","why":"...","impact":"None","service":"SessionEnv","old":"Disabled","new":"Manual"}}
/// {"line":"Applying","n":1,"time":"2026-11-23T07:00:01Z"}
/// {"line":"Applied","n":1,"time":"2026-11-23T07:00:01Z"}
/// {"line":"Ended","repair":"FIX2001","outcome":"Fixed","why":"","time":"2026-11-23T07:00:05Z"}
/// </code>
/// Every change of the run is planned before the first is made. <c>Applying</c> and <c>Undoing</c> are on the disk before the machine is
/// touched. A last line that can not be read is passed over, and so is one that a <c>Recovered</c> line follows: the step that it told of
/// counts as perhaps made. Anything else that can not be read is an error. Private keys are never in it.
/// </summary>
public sealed class RepairRecord
{
    internal RepairRecord(JournalHeader header, IReadOnlyList<JournalChange> changes, IReadOnlyList<JournalEnding> endings, bool isTorn, DateTime? undoneAt)
    {
        Header = header;
        Changes = changes;
        Endings = endings;
        IsTorn = isTorn;
        UndoBegunAt = undoneAt;
    }

    /// <summary>Which run it is.</summary>
    public JournalHeader Header { get; }

    /// <summary>The run's id.</summary>
    public string Id => Header.Id;

    /// <summary>When the run began, in UTC.</summary>
    public DateTime StartedAt => Header.StartedAt;

    /// <summary>The machine.</summary>
    public string ComputerName => Header.ComputerName;

    /// <summary>The ids of its repairs.</summary>
    public IReadOnlyList<string> Repairs => Header.Repairs;

    /// <summary>How the run stands in one word.</summary>
    public RepairRunState State =>
        !MayBeApplied ? (UndoBegunAt is null ? RepairRunState.NothingChanged : RepairRunState.Undone)
        : UndoBegunAt is not null ? RepairRunState.PartlyUndone
        : IsEnded ? RepairRunState.Made
        : RepairRunState.Interrupted;

    /// <summary>Every change that was planned, by its number.</summary>
    public IReadOnlyList<JournalChange> Changes { get; }

    /// <summary>How its repairs ended; a run that was killed has not all of them.</summary>
    public IReadOnlyList<JournalEnding> Endings { get; }

    /// <summary>Whether its last line could not be read.</summary>
    public bool IsTorn { get; }

    /// <summary>When somebody last began to take the run back, in UTC; null when nobody did.</summary>
    public DateTime? UndoBegunAt { get; }

    /// <summary>Whether effects of the run may be on the machine.</summary>
    public bool MayBeApplied => Changes.Any(change => change.MayBeApplied);

    /// <summary>Whether every repair of the run came to its end.</summary>
    public bool IsEnded => Header.Repairs.All(repair => Endings.Any(ending => ending.Repair == repair));

    /// <summary>Reads the journal of a run.</summary>
    /// <param name="journal">Where journals are kept.</param>
    /// <param name="id">The run's id.</param>
    /// <returns>The record; absent, denied or failed as the journal was.</returns>
    /// <exception cref="JournalFormatException">The text is not a journal, is damaged, or is another run's.</exception>
    public static Observed<RepairRecord> Read(IRepairJournal journal, string id)
    {
        if (!JournalId.IsValid(id))
        {
            return Observed.Absent<RepairRecord>("journal");
        }

        return journal.ReadText(id).Select(Parse).Then(record => record.Header.Id == id
            ? Observed.Present(record, "journal " + id)
            : throw new JournalFormatException($"The journal {id} holds another run: {record.Header.Id}."));
    }

    /// <summary>Reads the text of a journal.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="JournalFormatException">It is not a journal of a version known here, or it is damaged before its last line.</exception>
    public static RepairRecord Parse(string text) => new JournalReader().Read(text);

    /// <inheritdoc/>
    public override string ToString() => $"{Header.Id} {Header.ComputerName} {string.Join(", ", Header.Repairs)}";
}
