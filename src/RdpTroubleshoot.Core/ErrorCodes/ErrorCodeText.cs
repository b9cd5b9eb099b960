using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Reports;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>A code as plain ASCII text.</summary>
public static class ErrorCodeText
{
    private const int SignedFrom = int.MaxValue;

    /// <summary>The text: the code, its extended one, and the explanation of both.</summary>
    /// <param name="info">The code.</param>
    /// <param name="available">The cmdlets that this version has: nobody is sent to others.</param>
    /// <param name="width">The most characters a line has.</param>
    public static string Of(ErrorCodeInfo info, IReadOnlyCollection<string> available, int width)
    {
        var block = new TextBlock(width);
        Code(block, info, available);
        if (info.Extended is not null)
        {
            block.Blank();
            Code(block, info.Extended, available);
        }

        if (info.Explanation is not null && info.FoundIn.Length == 0)
        {
            block.Blank();
            ErrorExplanationText.Add(block, info.Explanation, available);
        }

        return block + "\n";
    }

    private static void Code(TextBlock block, ErrorCodeInfo info, IReadOnlyCollection<string> available)
    {
        block.AddWhole("", Head(info));
        block.AddWhole("  ", info.Meaning);
        Facts(block, "causes", info.Causes);
        Facts(block, "confirm", info.Confirm.Length == 0 ? [] : [info.Confirm]);
        Facts(block, "run", Joined(info.Commands.Where(available.Contains)));
        Facts(block, "layer", info.Layer == ErrorLayers.None ? [] : [info.Layer.ToString()]);
        Facts(block, "source", [string.Join("; ", info.Source) + $" [{info.Certainty}]"]);
        Facts(block, "also", info.Related.Select(one => one.ToString()));
        Facts(block, "found in", info.FoundIn.Length == 0 ? [] : [info.FoundIn]);
        Facts(block, "more", info.Explanation is null || info.FoundIn.Length == 0 ? [] : ["the property Explanation"]);
    }

    /// <summary>Facts behind a label, each on a line of its own.</summary>
    internal static void Facts(TextBlock block, string label, IEnumerable<string> facts, string indent = "    ")
    {
        const int labelWidth = 10;
        string lead = label.PadRight(labelWidth);
        foreach (string fact in facts)
        {
            block.AddWhole(indent + lead, fact);
            lead = new string(' ', labelWidth);
        }
    }

    /// <summary>The cmdlets on one line, or nothing.</summary>
    internal static IEnumerable<string> Joined(IEnumerable<string> commands)
    {
        string joined = string.Join(", ", commands);
        return joined.Length == 0 ? [] : [joined];
    }

    private static string Head(ErrorCodeInfo info)
    {
        long number = info.Value > SignedFrom ? info.Value - uint.MaxValue - 1 : info.Value;
        string range = info.LastValue == info.Value ? "" : $" to 0x{info.LastValue.ToString("X", CultureInfo.InvariantCulture)}";
        return $"{info.Hex}{range} ({number.ToString(CultureInfo.InvariantCulture)})  {info.Family}{(info.IsKnown ? "" : ", not in the tables")}  {info.Name}".TrimEnd();
    }
}
