using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Files;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Reports.Channel;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Commands;

/// <summary>
/// Every error record of the module. The advice stands in the message for Windows PowerShell, which shows nothing else, and as
/// recommended action for PowerShell 7.
/// </summary>
internal static class Errors
{
    private const string WithoutWindows =
        "Judge a recording here: Test-RdpHost -Snapshot vm01.json. Take one on the Windows host: Export-RdpSnapshot vm01.json. See what is judged: Get-RdpCheck.";

    public static ErrorRecord LiveHostNeedsWindows(string command) => Make(
        new PlatformNotSupportedException($"{command} looks at the machine it runs on, and that has to be Windows."),
        "LiveHostNeedsWindows",
        ErrorCategory.NotImplemented,
        command,
        WithoutWindows);

    public static ErrorRecord CheckNotFound(string id, string scope) => Make(
        new ItemNotFoundException($"There is no check '{Printable.Of(id)}'{scope}."),
        "CheckNotFound",
        ErrorCategory.ObjectNotFound,
        id,
        "List the checks with Get-RdpCheck; wildcards such as RDP1* are allowed.");

    public static ErrorRecord TargetNotUnderstood(string text) => Make(
        new ArgumentException($"'{Printable.Of(text)}' is neither a name nor an address, nor one with a port."),
        "TargetNotUnderstood",
        ErrorCategory.InvalidArgument,
        text,
        "Write server, server:3390, 10.0.0.5:3390 or [2001:db8::5]:3390, with a port from 1 to 65535.");

    public static ErrorRecord ProbeFailed(string target, Exception failure) => Make(
        failure,
        "ProbeFailed",
        ErrorCategory.NotSpecified,
        target,
        "This is a defect of the module: please report it with the output of Get-Error, or in Windows PowerShell of $Error[0].Exception | Format-List * -Force.");

    public static ErrorRecord Of(UserFileException error, object target) =>
        Make(error, error.ErrorId, error.Category, target, error.Advice);

    public static ErrorRecord Of(SnapshotFormatException error, object target) => Make(
        error, "SnapshotNotReadable", ErrorCategory.InvalidData, target, "Take the snapshot again with Get-RdpSnapshot or Export-RdpSnapshot.");

    public static ErrorRecord ErrorCodeNotFound(string problem, string text) => Make(
        new FormatException(problem),
        "ErrorCodeNotFound",
        ErrorCategory.InvalidData,
        Printable.Of(text),
        "Give numbers, such as Resolve-RdpErrorCode 0x904 0x7, or the whole text of the dialog or event. Resolve-RdpErrorCode -List shows every code.");

    public static ErrorRecord ReportFormatUnknown(string path, string extensions) => Make(
        new ArgumentException($"The name of '{Printable.Of(path)}' does not say what to write."),
        "ReportFormatUnknown",
        ErrorCategory.InvalidArgument,
        path,
        $"Give -Format Html, Markdown, Json or Text, or a file that ends with one of {extensions}.");

    public static ErrorRecord NotADiagnosis(PSObject input) => Make(
        new ArgumentException($"This is no diagnosis but {Printable.Of(input.TypeNames[0])}."),
        "NotADiagnosis",
        ErrorCategory.InvalidType,
        input,
        "Give what Test-RdpHost or Test-RdpConnection put out, as it is: Test-RdpHost -Snapshot vm01.json | Export-RdpReport report.html. Select-Object and Test-RdpCertificate leave too little for a report.");

    public static ErrorRecord DiagnosisIncomplete(PSObject input, string rest) => Make(
        new ArgumentException($"This diagnosis lost its parts on the way: {Printable.Of(rest)}"),
        "DiagnosisIncomplete",
        ErrorCategory.InvalidData,
        input,
        "Import the module on both sides before Invoke-Command or Export-Clixml, or give Export-Clixml -Depth 6.");

    public static ErrorRecord NoDiagnosis(string path) => Make(
        new ArgumentException($"There was no diagnosis to report, and '{Printable.Of(path)}' was not written."),
        "NoDiagnosis",
        ErrorCategory.ObjectNotFound,
        path,
        "Look at what comes before it in the pipeline: Test-RdpHost and Test-RdpConnection put out a diagnosis for each machine.");

    public static ErrorRecord ScriptRepairUnknown(string id) => Make(
        new ItemNotFoundException($"There is no repair '{Printable.Of(id)}'."),
        "RepairNotFound",
        ErrorCategory.ObjectNotFound,
        id,
        $"Repairs are {string.Join(", ", RepairCatalogue.All.Select(repair => repair.Info.Id).OrderBy(one => one, StringComparer.Ordinal))}; docs/repairs says what each does.");

    public static ErrorRecord ScriptAreaNotOfHost(Area area, IReadOnlyList<Area> known) => Make(
        new ArgumentException($"No check of a host is in area {area}."),
        "ScriptAreaNotOfHost",
        ErrorCategory.InvalidArgument,
        area,
        $"Areas of a host are {string.Join(", ", known)}. From outside: Test-RdpConnection.");

    public static ErrorRecord ScriptRunInvalid(string id) => Make(
        new ArgumentException($"'{Printable.Of(id)}' is not the id of a run of repairs."),
        "ScriptRunInvalid",
        ErrorCategory.InvalidArgument,
        id,
        "Ids look like 20261123T070000Z-1A2B3C4D; the script with Job=Undo and no RunId lists those of the machine.");

    public static ErrorRecord ScriptOutputNotFound(long length) => Make(
        new FormatException($"In the {length} characters that came there is no output of a script from New-RdpScript."),
        "ScriptOutputNotFound",
        ErrorCategory.InvalidData,
        length,
        "Give the whole output, to its end: the last line begins with RDPT1. If there is none, look at the output itself: it says why the script could not run.");

    public static ErrorRecord ScriptOutputDamaged(string why, int lines) => Make(
        new FormatException($"What the script put out cannot be read: {Printable.Of(why)}."),
        "ScriptOutputDamaged",
        ErrorCategory.InvalidData,
        lines,
        "Give the output as it came, to the colon at the end of its last line, or run the script again. Parts that came whole need not be fetched again.");

    public static ErrorRecord ScriptOutputIncomplete(string why, IReadOnlyList<int> missing) => Make(
        new FormatException($"The output is not complete: {why}."),
        "ScriptOutputIncomplete",
        ErrorCategory.InvalidData,
        missing,
        "Run the script with Part=<number> for each that is missing, and give all outputs together; the order does not matter.");

    public static ErrorRecord ScriptOutputTooLong() => Make(
        new FormatException("This is longer than anything that scripts put out, and is not read."),
        "ScriptOutputTooLong",
        ErrorCategory.LimitsExceeded,
        ChannelLimits.TextLength,
        "Give only what the script put out; a single output has at most 4,096 characters.");

    /// <summary>An error with its way out.</summary>
    internal static ErrorRecord Make(Exception exception, string id, ErrorCategory category, object target, string advice) =>
        new(exception, id, category, target)
        {
            ErrorDetails = new ErrorDetails(exception.Message + " " + advice) { RecommendedAction = advice },
        };
}
