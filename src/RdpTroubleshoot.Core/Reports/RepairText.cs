using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Reports;

/// <summary>What a repair did, in lines of ASCII for a console.</summary>
public static class RepairText
{
    private const int LabelWidth = 9;

    /// <summary>The first line.</summary>
    /// <param name="ComputerName">The machine; may be empty.</param>
    /// <param name="RepairId">The repair's id.</param>
    /// <param name="Outcome">How it ended, in a word.</param>
    /// <param name="Title">What it does.</param>
    public sealed record Head(string ComputerName, string RepairId, string Outcome, string Title);

    /// <summary>One change.</summary>
    /// <param name="Label">What came of it, in a word or two.</param>
    /// <param name="Text">The change.</param>
    /// <param name="Why">Why it failed; else empty.</param>
    public sealed record Line(string Label, string Text, string Why);

    /// <summary>The lines of one result.</summary>
    /// <param name="head">The first line.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="refusals">What was not done.</param>
    /// <param name="why">Why it ended so; empty where there is nothing to say. It is left out where the refusals say the same.</param>
    /// <param name="run">The run's id; empty where nothing can be taken back.</param>
    /// <param name="width">The most characters a line has.</param>
    public static string Of(Head head, IReadOnlyList<Line> changes, IReadOnlyList<string> refusals, string why, string run, int width)
    {
        var block = new TextBlock(width);
        string machine = head.ComputerName.Length > 0 ? head.ComputerName + "  " : "";
        block.Add("", $"{machine}{head.RepairId}  {head.Outcome}: {head.Title}");
        foreach (Line change in changes)
        {
            block.Add(Label(change.Label), change.Text);
            if (change.Why.Length > 0)
            {
                block.Add(Label(""), change.Why);
            }
        }

        foreach (string refusal in refusals)
        {
            block.Add(Label("refused"), refusal);
        }

        if (why.Length > 0 && why != string.Join(" ", refusals))
        {
            block.Add(Label("why"), why);
        }

        if (run.Length > 0 && changes.Any())
        {
            block.AddWhole(Label("undo"), "Undo-RdpRepair " + run);
        }

        return block.ToString();
    }

    private static string Label(string label) => "  " + label.PadRight(LabelWidth) + " ";
}
