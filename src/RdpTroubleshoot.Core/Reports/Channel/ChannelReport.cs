using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports.Channel;

/// <summary>
/// A diagnosis for a channel that lets the last 4,096 bytes through: root causes, the worst first, the verdict, and last a machine line
/// that holds the whole diagnosis, or, where that does not fit, what the verdict rests on and where the whole is.
/// </summary>
public sealed class ChannelReport
{
    private const string More = "... and more";

    private readonly Diagnosis diagnosis;
    private readonly string moduleVersion;
    private readonly IReadOnlyList<string> verdict;
    private readonly List<IReadOnlyList<string>> blocks;

    /// <summary>A report.</summary>
    /// <param name="diagnosis">The diagnosis.</param>
    /// <param name="moduleVersion">The version of the module that made it.</param>
    /// <param name="before">What else there is to say first, such as what repairs did; cut where there is no room.</param>
    public ChannelReport(Diagnosis diagnosis, string moduleVersion, IReadOnlyList<string> before)
    {
        this.diagnosis = diagnosis;
        this.moduleVersion = moduleVersion;
        Whole = new ChannelContent(ChannelKind.Diagnosis, ChannelDiagnosis.Write(diagnosis, moduleVersion));
        verdict = ChannelText.Verdict(diagnosis);
        blocks =
        [
            .. diagnosis.RootCauses.Take(1).Select((cause, i) => ChannelText.Cause(cause, i + 1)),
            .. before.Select(ChannelText.Plain),
            .. diagnosis.RootCauses.Skip(1).Select((cause, i) => ChannelText.Cause(cause, i + 2)),
            ChannelText.NotJudged(diagnosis),
        ];
        blocks.RemoveAll(block => block.Count == 0);
    }

    /// <summary>The whole diagnosis, in as many parts as it takes.</summary>
    public ChannelContent Whole { get; }

    /// <summary>Whether the whole diagnosis fits beside the text; else it has to be kept elsewhere.</summary>
    public bool Fits => Whole.Whole.Cost <= Room([]);

    /// <summary>The report where the whole diagnosis fits.</summary>
    public string Text() => Text("", "");

    /// <summary>The report, at most <see cref="ChannelLimits.Bytes"/> of ASCII where each line ends with CR LF.</summary>
    /// <param name="file">The file that the whole diagnosis is kept in; empty when there is none.</param>
    /// <param name="whyNot">Why there is none.</param>
    /// <returns>Lines separated by line feeds, the machine line last.</returns>
    public string Text(string file, string whyNot)
    {
        IReadOnlyList<string> tail = Fits ? [] : Tail(file, whyNot);
        ChannelLine machine = Fits ? Whole.Whole : Short(file, Room(tail));
        List<string> lines = [.. People(ChannelLimits.Bytes - ChannelLimits.Spare - machine.Cost - Cost(tail)), .. verdict, .. tail, machine.ToString()];
        return string.Join("\n", lines);
    }

    /// <summary>One part of a content with a line that says what it is, at most <see cref="ChannelLimits.Bytes"/>.</summary>
    /// <param name="line">The part.</param>
    public static string Part(ChannelLine line) => string.Format(
        CultureInfo.InvariantCulture, "Part {0} of {1}. Give all of them, in any order, to ConvertFrom-RdpScriptOutput.\n{2}", line.Number, line.Total, line);

    private static int Cost(IEnumerable<string> lines) => ChannelText.Cost(lines);

    /// <summary>What the machine line may take: the text keeps what it must have, and room to be useful where it has more to say.</summary>
    private int Room(IReadOnlyList<string> tail)
    {
        int must = Cost(verdict) + Cost(tail) + (blocks.Count > 0 ? Cost(blocks[0]) : 0) + Cost([More]);
        int wanted = Cost(verdict) + Cost(tail) + Cost(blocks.SelectMany(block => block));
        return ChannelLimits.Bytes - ChannelLimits.Spare - Math.Max(must, Math.Min(wanted, ChannelLimits.Comfort));
    }

    private List<string> People(int room)
    {
        var lines = new List<string>();
        int left = room - Cost(verdict) - Cost([More]);
        foreach (IReadOnlyList<string> block in blocks)
        {
            left -= Cost(block);
            if (left < 0)
            {
                lines.Add(More);
                break;
            }

            lines.AddRange(block);
        }

        return lines;
    }

    private ChannelLine Short(string file, int room)
    {
        ChannelLine line = Whole.Whole;
        foreach (ChannelSize size in ChannelSize.Sizes.Where(size => !size.IsEverything))
        {
            line = new ChannelContent(ChannelKind.Diagnosis, ChannelDiagnosis.Write(diagnosis, moduleVersion, size, file, Whole.Id)).Whole;
            if (line.Cost <= room)
            {
                break;
            }
        }

        return line;
    }

    private List<string> Tail(string file, string whyNot)
    {
        if (file.Length == 0)
        {
            return [.. ChannelText.Plain($"Not everything fits here, and it could not be kept: {Printable.Of(whyNot)}")];
        }

        string parts = Whole.Parts.Count.ToString(CultureInfo.InvariantCulture);
        return [.. ChannelText.Plain($"Everything: {file}"), .. ChannelText.Plain($"or run this script again with Part=1 to Part={parts}")];
    }
}
