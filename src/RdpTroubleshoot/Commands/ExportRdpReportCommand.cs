using System;
using System.IO;
using System.Management.Automation;
using RdpTroubleshoot.Binding;
using RdpTroubleshoot.Files;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Reports;
using RdpTroubleshoot.Views;

namespace RdpTroubleshoot.Commands;

/// <summary>Writes a report of diagnoses to a file, for people or for programs.</summary>
[Cmdlet(VerbsData.Export, "RdpReport", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo), typeof(Diagnosis), typeof(ConnectionDiagnosis))]
public sealed class ExportRdpReportCommand : RdpCommand
{
    private static readonly WholeFile Files = new("Report", "report.html");

    private string? target;
    private ReportSpool? spool;
    private ReportBuilder? report;
    private PacedProgress? progress;

    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The diagnoses, also those that came through remoting or from a file.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>What to write; without it the extension of the file says.</summary>
    [Parameter]
    public ReportFormat? Format { get; set; }

    /// <summary>The title of the report.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = "Remote Desktop report";

    /// <summary>Overwrites the file.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Puts out the diagnoses in place of the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        // What stands in the way is told before the first machine is asked: thousands may take an hour.
        ReportFormat format = Format ?? ReportFormats.Of(Path) ?? throw Ending(Errors.ReportFormatUnknown(Path, ReportFormats.Extensions));
        string path = OrEnd(Locate);
        if (ShouldProcess(path, $"Write report as {format}"))
        {
            target = path;
            spool = OrEnd(() => Spool(path));
            report = new ReportBuilder(format, spool, ModuleCmdlets.Names);
            progress = new PacedProgress(this, "Writing the report");
        }
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (PSObject input in InputObject)
        {
            Add(input);
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (report is null)
        {
            return;
        }

        if (report.Count == 0)
        {
            WriteError(Errors.NoDiagnosis(target!));
        }
        else if (OrEnd(Write) is FileInfo file && !PassThru)
        {
            WriteObject(file);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            spool?.Dispose();
            spool = null;
        }

        base.Dispose(disposing);
    }

    private void Add(PSObject input)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (!DiagnosisReader.IsDiagnosis(input))
        {
            WriteError(Errors.NotADiagnosis(input));
            return;
        }

        if (DiagnosisReader.Read(input) is not Diagnosis diagnosis)
        {
            WriteError(Errors.DiagnosisIncomplete(input, DiagnosisReader.Describe(input)));
            return;
        }

        if (report is not null)
        {
            OrEnd(() => Keep(report, diagnosis));
        }

        if (PassThru)
        {
            WriteObject(input);
        }
    }

    private ReportBuilder Keep(ReportBuilder builder, Diagnosis diagnosis)
    {
        Files.Guard(target!, () => builder.Add(diagnosis));
        progress!.Show($"{builder.Count} diagnoses");
        return builder;
    }

    private FileInfo Write()
    {
        var header = new ReportHeader(Title, DateTime.UtcNow, ModuleInfo.Version);
        return Files.Write(target!, Force, writer => report!.WriteTo(writer, header, Written));
    }

    private void Written(int done)
    {
        Cancellation.ThrowIfCancellationRequested();
        progress!.Show($"{done} of {report!.Count} written", 100 * done / report.Count);
    }

    private string Locate()
    {
        string path;
        try
        {
            path = SnapshotPaths.Locate(SessionState, Path);
        }
        catch (SnapshotFileException error)
        {
            throw new UserFileException("ReportNotWritable", error.Category, error.Message, error.Advice, error);
        }

        Files.ThrowIfInTheWay(path, Force);
        return path;
    }

    private static ReportSpool Spool(string path)
    {
        ReportSpool? made = null;
        Files.Guard(path, () => made = new ReportSpool(WholeFile.TemporaryBeside(path)));
        return made!;
    }

    /// <summary>The result of work on files. Without the file there is nothing left to do.</summary>
    private T OrEnd<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (UserFileException error)
        {
            throw Ending(Errors.Of(error, Path));
        }
    }

    private PipelineStoppedException Ending(ErrorRecord error)
    {
        ThrowTerminatingError(error);
        return new PipelineStoppedException();
    }
}
