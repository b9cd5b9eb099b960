using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Reports;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>An explanation as plain ASCII text.</summary>
public static class ErrorExplanationText
{
    /// <summary>The text.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="available">The cmdlets that this version has: nobody is sent to others.</param>
    /// <param name="width">The most characters a line has.</param>
    public static string Of(ErrorExplanation explanation, IReadOnlyCollection<string> available, int width)
    {
        var block = new TextBlock(width);
        Add(block, explanation, available);
        return block + "\n";
    }

    /// <summary>Adds the lines to a text.</summary>
    internal static void Add(TextBlock block, ErrorExplanation explanation, IReadOnlyCollection<string> available)
    {
        block.AddWhole("", (explanation.ExtendedCode.Length == 0 ? explanation.Code : $"{explanation.Code} with {explanation.ExtendedCode}") + " explained");
        block.AddWhole("  ", explanation.Summary);
        Section(block, "What it means", explanation.Means);
        Section(block, "What it does not prove", explanation.DoesNotProve);
        if (explanation.Stages.Count > 0)
        {
            Stages(block, explanation.Stages, available);
        }

        Section(block, "Explanations that do not hold", explanation.Refuted.Select(one => one.ToString()));
        Section(block, "Where more stands", explanation.Evidence.Select(one => one.ToString()));
        Section(block, "Run next", ErrorCodeText.Joined(explanation.Commands.Where(available.Contains)));
    }

    private static void Section(TextBlock block, string title, IEnumerable<string> lines)
    {
        bool first = true;
        foreach (string line in lines)
        {
            if (first)
            {
                block.Blank();
                block.AddWhole("  ", title);
                first = false;
            }

            block.AddWhole("    - ", line);
        }
    }

    private static void Stages(TextBlock block, IReadOnlyList<StageReading> stages, IReadOnlyCollection<string> available)
    {
        block.Blank();
        block.AddWhole("  ", "Which stage was it? What a probe sees, and what that says");
        for (int i = 0; i < stages.Count; i++)
        {
            StageReading stage = stages[i];
            string number = (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(2);
            block.AddWhole($"   {number} ", stage.Seen);
            ErrorCodeText.Facts(block, "says", [stage.Verdict], "      ");
            ErrorCodeText.Facts(block, "causes", stage.Causes, "      ");
            ErrorCodeText.Facts(block, "confirm", stage.Confirm, "      ");
            ErrorCodeText.Facts(block, "run", ErrorCodeText.Joined(stage.Commands.Where(available.Contains)), "      ");
        }
    }
}
