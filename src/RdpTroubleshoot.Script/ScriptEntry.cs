using System.Collections;
using System.Collections.Generic;
using System.IO;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Reports.Channel;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Script;

/// <summary>The way into the assembly that the script carries.</summary>
public static class ScriptEntry
{
    /// <summary>Does what the parameters of the script ask for.</summary>
    /// <param name="output">Gets the text: lines that end with LF, pure ASCII, at most 4,096 bytes also with CR LF.</param>
    /// <param name="parameters">The script's parameters by name, all texts.</param>
    /// <returns>0 nothing wrong, 1 an error, 2 wrong usage, 3 failing, 4 at risk, 5 incomplete.</returns>
    public static int Run(TextWriter output, IDictionary parameters)
    {
        try
        {
            return Run(output, new ScriptOptions(parameters));
        }
        catch (ScriptUsageException error)
        {
            return Say(output, error.Message, ScriptExit.Usage);
        }
        catch (ScriptFailedException error)
        {
            return Say(output, error.Message, ScriptExit.Error);
        }
    }

    private static int Run(TextWriter output, ScriptOptions options)
    {
        var store = new ReportStore(options.Folder);
        if (options.Part is int part)
        {
            output.Write(ChannelReport.Part(store.Part(part)) + "\n");
            return ScriptExit.Fine;
        }

        var machine = new ScriptMachine(options.Snapshot);
        if (options.Job == ScriptJob.Snapshot)
        {
            return Record(output, machine.Record(), store);
        }

        JobResult job = options.Job switch
        {
            ScriptJob.Repair => new RepairJob(options, machine).Run(),
            ScriptJob.Undo => new UndoJob(options, machine).Run(),
            _ => new JobResult(options.Areas.Count == 0 ? [] : [$"Judged is only: {string.Join(", ", options.Areas)}."]),
        };
        Diagnosis diagnosis = ScriptMachine.Examine(machine.Open(), options.Job == ScriptJob.Test ? options.Areas : []);
        Report(output, diagnosis, job.Lines, store);
        return job.HasFailed ? ScriptExit.Error : Code(diagnosis.Verdict);
    }

    private static void Report(TextWriter output, Diagnosis diagnosis, IReadOnlyList<string> before, ReportStore store)
    {
        var report = new ChannelReport(diagnosis, ScriptVersion.Text, before);
        if (report.Fits)
        {
            output.Write(report.Text() + "\n");
            return;
        }

        string file = store.Keep(report.Whole, out string whyNot);
        output.Write(report.Text(file, whyNot) + "\n");
    }

    private static int Record(TextWriter output, HostSnapshot snapshot, ReportStore store)
    {
        var content = new ChannelContent(ChannelKind.Snapshot, JsonWriter.WriteLine(snapshot.Host.Root));
        if (content.Parts.Count == 1)
        {
            output.Write(ChannelReport.Part(content.Parts[0]) + "\n");
            return ScriptExit.Fine;
        }

        string file = store.Keep(content, out string whyNot);
        if (file.Length == 0)
        {
            return Say(output, $"The snapshot could not be kept: {whyNot}", ScriptExit.Error);
        }

        output.Write($"Snapshot of {Reports.AsciiText.Of(snapshot.ComputerName)}: {file}\nIt comes in {content.Parts.Count} parts; get the others with Part=2 to Part={content.Parts.Count}.\n");
        output.Write(ChannelReport.Part(content.Parts[0]) + "\n");
        return ScriptExit.Fine;
    }

    private static int Code(Verdict verdict) => verdict switch
    {
        Verdict.Healthy => ScriptExit.Fine,
        Verdict.AtRisk => ScriptExit.AtRisk,
        Verdict.Failing => ScriptExit.Failing,
        _ => ScriptExit.Incomplete,
    };

    private static int Say(TextWriter output, string message, int code)
    {
        output.Write(Reports.AsciiText.Of(message) + "\n");
        return code;
    }
}
