using System;
using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Repairs.Journal;

namespace RdpTroubleshoot.Recordings;

/// <summary>Journals in memory; a write fails or kills the process as <see cref="WriteFaults"/> says.</summary>
public sealed class MemoryJournal : IRepairJournal
{
    private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly WriteFaults faults;

    /// <summary>Journals in memory.</summary>
    /// <param name="faults">What happens to the process that writes; left out, nothing does.</param>
    public MemoryJournal(WriteFaults? faults = null) => this.faults = faults ?? new WriteFaults();

    /// <summary>Whether half of a line that is refused is written all the same, as on a full disk.</summary>
    public bool WritesHalfOfWhatIsRefused { get; set; }

    /// <inheritdoc/>
    public EditResult Begin(JournalHeader header) =>
        texts.ContainsKey(header.Id) ? EditResult.Failed("there is a journal with this id") : Write(header.Id, header.ToLine());

    /// <inheritdoc/>
    public EditResult Append(string id, string line) => texts.ContainsKey(id) ? Write(id, line) : EditResult.Failed("there is no journal with this id");

    /// <inheritdoc/>
    public Observed<IReadOnlyList<string>> ReadIds() => Observed.Present<IReadOnlyList<string>>([.. texts.Keys]);

    /// <inheritdoc/>
    public Observed<string> ReadText(string id) => texts.TryGetValue(id, out string? text) ? Observed.Present(text) : Observed.Absent<string>();

    /// <summary>Puts another text in the place of a journal, as somebody with an editor does.</summary>
    /// <param name="id">The run's id.</param>
    /// <param name="text">The new text.</param>
    public void Replace(string id, string text) => texts[id] = text;

    private EditResult Write(string id, string line)
    {
        EditResult result = faults.Write("journal " + line, () => Add(id, line + "\n"), () => Add(id, line.Substring(0, line.Length / 2)));
        if (!result.IsDone && WritesHalfOfWhatIsRefused)
        {
            Add(id, line.Substring(0, line.Length / 2));
        }

        return result;
    }

    private EditResult Add(string id, string part)
    {
        string text = texts.TryGetValue(id, out string? known) ? known : "";
        bool isTorn = text.Length > 0 && text[text.Length - 1] != '\n';
        texts[id] = text + (isTorn ? "\n" : "") + part;
        return EditResult.Done;
    }
}
