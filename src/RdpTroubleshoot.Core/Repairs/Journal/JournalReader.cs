using System;
using System.Collections.Generic;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Repairs.Journal;

/// <summary>Reads the lines of a journal, which anybody may have edited: sizes are bounded, and what is wrong is told with its line.</summary>
internal sealed class JournalReader
{
    private readonly List<JournalChange> changes = [];
    private readonly List<JournalEnding> endings = [];
    private JournalHeader? header;
    private DateTime? undoBegunAt;
    private bool isRunning;
    private int number;

    public RepairRecord Read(string text)
    {
        if (text.Length > JournalLimits.TextLength)
        {
            throw new JournalFormatException($"This journal is too long: {text.Length} characters, at most {JournalLimits.TextLength} are read.");
        }

        JournalFormatException? damage = null;
        foreach (string line in Lines(text))
        {
            number++;
            JsonObject? members = ReadLine(line, out JsonFormatException? error);
            if (members is null)
            {
                damage ??= Damaged(error!.Message, error);
                continue;
            }

            if (damage is not null && members[JournalNames.Line] as string != nameof(JournalStep.Recovered))
            {
                throw damage;
            }

            damage = null;
            Take(members);
        }

        return header is null
            ? throw new JournalFormatException("This journal has no whole first line: the run was ended before it changed anything, or the text is not a journal.", damage)
            : End(header, damage is not null);
    }

    private RepairRecord End(JournalHeader run, bool isTorn)
    {
        if (isTorn)
        {
            TakeLostStep();
        }

        return new RepairRecord(run, changes, endings, isTorn, undoBegunAt);
    }

    /// <summary>A line that was lost may have told that the next change is made: it counts as perhaps made.</summary>
    private void TakeLostStep()
    {
        int next = changes.FindLastIndex(change => change.Step is not null) + 1;
        if (next < changes.Count)
        {
            changes[next] = changes[next] with { Step = JournalStep.Applying };
        }
    }

    private static IEnumerable<string> Lines(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            yield return text.Substring(at, end - at);
            at = end + 1;
        }
    }

    /// <summary>One line; null with the damage when it is not a JSON object.</summary>
    private JsonObject? ReadLine(string line, out JsonFormatException? damage)
    {
        if (line.Length > JournalLimits.LineLength || number > JournalLimits.Lines)
        {
            throw Damaged($"the journal is too large: at most {JournalLimits.Lines} lines of {JournalLimits.LineLength} characters are read");
        }

        try
        {
            damage = null;
            if (JsonReader.Read(line) is JsonObject members)
            {
                return members;
            }

            damage = new JsonFormatException("the line is not a JSON object", 1, 1);
        }
        catch (JsonFormatException error)
        {
            damage = error;
        }

        return null;
    }

    private void Take(JsonObject members)
    {
        if (header is null)
        {
            header = JournalHeader.Parse(members);
        }
        else if (members[JournalNames.Line] as string == JournalNames.Planned)
        {
            TakePlan(members);
        }
        else
        {
            TakeStep(members, NodeParsers.Name<JournalStep>(members[JournalNames.Line]) ?? throw Damaged("it is not known here what this line is"));
        }
    }

    private void TakePlan(JsonObject members)
    {
        var reader = new MemberReader(members);
        long expected = changes.Count + 1;
        if (isRunning || reader.Number(JournalNames.Number) != expected || expected > JournalLimits.Changes)
        {
            throw Damaged($"changes are planned before the first is made, numbered from 1, and at most {JournalLimits.Changes}");
        }

        Change? change = members.Child(JournalNames.Change) is JsonObject node ? ChangeNode.Parse(node) : null;
        string repair = reader.Text(JournalNames.Repair);
        changes.Add(reader.IsSound && change is not null
            ? new JournalChange((int)expected, repair, change)
            : throw Damaged("the change is not one that is known here, or a member of it is missing"));
    }

    private void TakeStep(JsonObject members, JournalStep step)
    {
        isRunning |= step != JournalStep.Recovered;
        var reader = new MemberReader(members);
        switch (step)
        {
            case JournalStep.Ended:
                endings.Add(new JournalEnding(reader.Text(JournalNames.Repair), reader.Text(JournalNames.Outcome), reader.Text(JournalNames.Why)));
                break;
            case JournalStep.UndoBegun:
                undoBegunAt = reader.Time(JournalNames.Time);
                break;
            case JournalStep.Recovered:
                TakeLostStep();
                break;
            case JournalStep.RollingBack:
                break;
            default:
                TakeChangeStep(reader, step);
                break;
        }

        if (!reader.IsSound)
        {
            throw Damaged("a member of this line is missing or is something else than it should be");
        }
    }

    private void TakeChangeStep(MemberReader reader, JournalStep step)
    {
        long place = reader.Number(JournalNames.Number) - 1;
        if (place < 0 || place >= changes.Count)
        {
            throw Damaged("the line tells of a change that was not planned");
        }

        changes[(int)place] = changes[(int)place] with
        {
            Step = step,
            Why = reader.TextOr(JournalNames.Why, ""),
            StateAtFailure = step == JournalStep.Failed ? reader.Name<ChangeState>(JournalNames.State) : ChangeState.Unknown,
        };
    }

    private JournalFormatException Damaged(string what, Exception? inner = null) => new($"Line {number} of this journal is damaged: {what}.", inner);
}
