using System.Collections.Generic;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Journal;

/// <summary>
/// Where the journals of repair runs are kept: one text a run, made of lines that are only ever added. Nothing is an exception: a full
/// disk is a failed result. What the lines say is the matter of <c>RepairRecord</c>.
/// </summary>
public interface IRepairJournal
{
    /// <summary>Begins the journal of a run with its first line. A journal with this id that is there already is a failure.</summary>
    /// <param name="header">The run; its id is valid by <see cref="JournalId"/>.</param>
    /// <returns>Done when the line is on the disk.</returns>
    EditResult Begin(JournalHeader header);

    /// <summary>
    /// Adds a line to the journal of a run. Where an earlier write left the text without a line break at its end, a line break goes before
    /// the new line: nothing that was written is taken away.
    /// </summary>
    /// <param name="id">The run's id.</param>
    /// <param name="line">The line, pure ASCII, without its line break (LF), at most <see cref="JournalLimits.LineLength"/> characters.</param>
    /// <returns>Done when the line and its line break are on the disk.</returns>
    EditResult Append(string id, string line);

    /// <summary>The ids of the runs that have a journal, the oldest first. An empty list when there never was one.</summary>
    Observed<IReadOnlyList<string>> ReadIds();

    /// <summary>The whole journal of a run; absent when there is none, failed when it is longer than <see cref="JournalLimits.TextLength"/>.</summary>
    /// <param name="id">The run's id; one that is not valid has no journal.</param>
    Observed<string> ReadText(string id);
}
