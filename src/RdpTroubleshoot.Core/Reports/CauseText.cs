using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>The part of a text report about one root cause.</summary>
internal static class CauseText
{
    private const string Indent = "    ";
    private const int LabelWidth = 10;
    private const int MostProofLines = 12;
    private const int MostSteps = 4;
    private const int MostAlternatives = 4;
    private const int MostCauses = 4;

    public static void Write(TextBlock block, RootCause cause, IReadOnlyCollection<string> commands)
    {
        block.Add("  " + cause.CheckId + "  ", $"{cause.Summary}   [{Name(cause.Confidence)}]");
        List(block, "proof", [.. cause.Proof.SelectMany(proof => ProofLines(proof, Room(block)))], MostProofLines, "the property Proof has");
        Labelled(block, cause.IsHappening ? "leads to" : "later", Chain(cause.LeadsTo));
        WriteCauses(block, cause.Causes);
        WriteRepair(block, cause, commands);
        if (cause.Confidence != Confidence.Certain)
        {
            List(block, "or else", cause.Alternatives, MostAlternatives, "the property Alternatives has");
        }
    }

    /// <summary>What may be behind it, each with what would confirm it.</summary>
    private static void WriteCauses(TextBlock block, IReadOnlyList<PossibleCause> causes)
    {
        string label = "likely";
        foreach (PossibleCause cause in causes.Take(MostCauses))
        {
            block.Add(Prefix(label), "- " + cause.Cause);
            block.Add(Prefix("") + "  check: ", cause.Confirm);
            label = "";
        }

        if (causes.Count > MostCauses)
        {
            Labelled(block, "", "... and more: the property Causes has all");
        }
    }

    /// <summary>The repairs that there are. Where there are none yet they are named as such, and the steps by hand follow.</summary>
    private static void WriteRepair(TextBlock block, RootCause cause, IReadOnlyCollection<string> commands)
    {
        string[] repairs = [.. cause.Repairs.Where(repair => commands.Contains(repair, StringComparer.OrdinalIgnoreCase))];
        if (repairs.Length > 0)
        {
            Labelled(block, "fix", string.Join(", ", repairs));
            return;
        }

        if (cause.Repairs.Count > 0)
        {
            Labelled(block, "fix", string.Join(", ", cause.Repairs) + " (not in this version of the module)");
        }

        WriteSteps(block, cause);
    }

    private static void WriteSteps(TextBlock block, RootCause cause)
    {
        string label = "by hand";
        foreach (string step in cause.Manual.Select(Numbered).Take(MostSteps))
        {
            block.AddWhole(Prefix(label), step);
            label = "";
        }

        if (cause.Manual.Count > MostSteps || cause.Manual.Any(step => step.Length > Room(block)))
        {
            Labelled(block, label, "Whole, to copy: the property Manual of RootCauses");
        }
    }

    /// <summary>The fact, then where it was read: behind it when there is room, else below it.</summary>
    private static string[] ProofLines(Proof proof, int room)
    {
        string expected = proof.Expected.Length == 0 ? "" : $" (expected {proof.Expected})";
        string fact = AsciiText.Of($"{proof.Fact}: {proof.Actual}{expected}");
        string source = AsciiText.Of(proof.Source);
        if (source.Length == 0)
        {
            return [fact];
        }

        string behind = $"{fact}  in {source}";
        return behind.Length <= room ? [behind] : [fact, "  in " + TextBlock.KeepEnd(source, room - 5)];
    }

    /// <summary>Every step with its id, except the last: that is what people see.</summary>
    private static string Chain(IReadOnlyList<ConsequenceStep> steps) =>
        string.Join("  ->  ", steps.Select((step, index) => index > 0 && index == steps.Count - 1 ? step.Title : step.ToString()));

    private static string Numbered(string step, int index) => (index + 1).ToString(CultureInfo.InvariantCulture) + ". " + step;

    private static string Name(Confidence confidence) => confidence switch
    {
        Confidence.Certain => "certain",
        Confidence.High => "high confidence",
        _ => "medium confidence",
    };

    private static void List(TextBlock block, string label, IReadOnlyList<string> texts, int most, string where)
    {
        foreach (string text in texts.Take(most))
        {
            Labelled(block, label, text);
            label = "";
        }

        if (texts.Count > most)
        {
            Labelled(block, label, $"... and more: {where} all");
        }
    }

    private static void Labelled(TextBlock block, string label, string text)
    {
        if (text.Length > 0)
        {
            block.Add(Prefix(label), text);
        }
    }

    private static string Prefix(string label) => Indent + label.PadRight(LabelWidth);

    private static int Room(TextBlock block) => block.Width - Indent.Length - LabelWidth;
}
