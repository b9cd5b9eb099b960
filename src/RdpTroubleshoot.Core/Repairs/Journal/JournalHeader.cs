using System;
using System.Collections.Generic;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Repairs.Journal;

/// <summary>The first line of a journal: which run it is.</summary>
public sealed record JournalHeader
{
    /// <summary>The version of the format that is written and read.</summary>
    public const int FormatVersion = 1;

    /// <summary>The run's id (<see cref="JournalId"/>).</summary>
    public required string Id { get; init; }

    /// <summary>When the run began, in UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>The machine's name.</summary>
    public required string ComputerName { get; init; }

    /// <summary>The version of the module that ran.</summary>
    public required string ModuleVersion { get; init; }

    /// <summary>The SID of who ran it.</summary>
    public required string Identity { get; init; }

    /// <summary>The ids of the repairs, such as <c>FIX4001</c>, in their order.</summary>
    public required IReadOnlyList<string> Repairs { get; init; }

    /// <summary>The header as the journal's first line, without its line break.</summary>
    public string ToLine() => JsonWriter.WriteLine(new JsonObject
    {
        { JournalNames.Line, JournalNames.Header },
        { JournalNames.Format, JsonNumber.Of(FormatVersion) },
        { "id", Id },
        { JournalNames.Time, NodeParsers.TimeText(StartedAt) },
        { "computer", ComputerName },
        { "module", ModuleVersion },
        { JournalNames.Identity, Identity },
        { "repairs", NodeParsers.ArrayOf(Repairs) },
    });

    /// <summary>Reads the first line.</summary>
    /// <exception cref="JournalFormatException">It is no header of a version known here.</exception>
    internal static JournalHeader Parse(JsonObject members)
    {
        long? version = (members[JournalNames.Format] as JsonNumber?)?.AsSigned();
        if (members[JournalNames.Line] as string != JournalNames.Header || version is null)
        {
            throw new JournalFormatException("This is not the journal of a repair: its first line is no header.");
        }

        if (version != FormatVersion)
        {
            throw new JournalFormatException($"This journal has format {version}; this version of RdpTroubleshoot reads {FormatVersion}. Update the module.");
        }

        var reader = new MemberReader(members);
        var header = new JournalHeader
        {
            Id = reader.Text("id"),
            StartedAt = reader.Time(JournalNames.Time),
            ComputerName = reader.Text("computer"),
            ModuleVersion = reader.Text("module"),
            Identity = reader.Text(JournalNames.Identity),
            Repairs = reader.Texts("repairs"),
        };
        return reader.IsSound && JournalId.IsValid(header.Id)
            ? header
            : throw new JournalFormatException("The first line of this journal is damaged: it must have id, time, computer, module, identity and repairs.");
    }
}
