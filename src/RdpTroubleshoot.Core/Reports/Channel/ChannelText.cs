using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Repairs;

namespace RdpTroubleshoot.Reports.Channel;

/// <summary>The lines for people, none of which a console of 80 columns breaks, and none of which passes for a machine line.</summary>
internal static class ChannelText
{
    private const int MostName = 60;
    private const int MostSummary = 220;
    private const int MostProof = 150;
    private const int MostStep = 240;
    private const int MostGap = 150;
    private const int LabelWidth = 8;

    /// <summary>What stands in place of the mark where a host's text holds one.</summary>
    private const string NoMark = "RDPT1_";

    /// <summary>The verdict and the counts.</summary>
    public static IReadOnlyList<string> Verdict(Diagnosis diagnosis) => Lines(block =>
        DiagnosisText.WriteHead(block, new Diagnosis(Cut(diagnosis.ComputerName, MostName), diagnosis.ObservedAt, diagnosis.Findings, diagnosis.RootCauses)));

    /// <summary>A root cause: what it is, the first proof, and what mends it.</summary>
    public static IReadOnlyList<string> Cause(RootCause cause, int number) => Lines(block =>
    {
        string lead = number.ToString(CultureInfo.InvariantCulture) + ". ";
        block.Add(lead, $"{Cut(cause.CheckId, MostName)}  {Cut(cause.Summary, MostSummary)}   [{cause.Confidence.ToString().ToLowerInvariant()}]");
        if (cause.Proof.Count > 0)
        {
            block.Add(Label("proof"), Cut($"{cause.Proof[0].Fact}: {cause.Proof[0].Actual}", MostProof));
        }

        string[] repairs = [.. RepairCatalogue.All.Where(repair => repair.Info.Fixes.Contains(cause.CheckId)).Select(repair => repair.Info.Id)];
        if (repairs.Length > 0)
        {
            block.Add(Label("fix"), $"run this script again with Job=Repair RepairId={string.Join(",", repairs)}");
        }
        else if (cause.Manual.Count > 0)
        {
            block.AddWhole(Label("by hand"), Cut(cause.Manual[0], MostStep));
        }
    });

    /// <summary>What could not be judged, in a line or two.</summary>
    public static IReadOnlyList<string> NotJudged(Diagnosis diagnosis)
    {
        string[] ids = [.. diagnosis.NotJudged.Select(finding => finding.CheckId).Distinct()];
        return ids.Length == 0 ? [] : Lines(block => block.Add("Not judged: ", Cut($"{string.Join(", ", ids.Take(8))}{(ids.Length > 8 ? " and more" : "")}: {diagnosis.NotJudged[0].Summary}", MostGap)));
    }

    /// <summary>Any lines.</summary>
    public static IReadOnlyList<string> Plain(string text) => Lines(block => block.AddWhole("", text));

    /// <summary>The bytes that lines take, each with CR LF.</summary>
    public static int Cost(IEnumerable<string> lines) => lines.Sum(line => line.Length + 2);

    private static string[] Lines(Action<TextBlock> write)
    {
        var block = new TextBlock(ChannelLimits.Width);
        write(block);
        return block.ToString().Replace(ChannelLine.Mark, NoMark).Split('\n');
    }

    private static string Label(string label) => "   " + label.PadRight(LabelWidth);

    private static string Cut(string text, int most)
    {
        string ascii = AsciiText.Of(text);
        return ascii.Length <= most ? ascii : ascii.Substring(0, most) + "...";
    }
}
