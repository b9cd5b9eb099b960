using System;
using System.Management.Automation;
using RdpTroubleshoot.Files;
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

    /// <summary>An error with its way out.</summary>
    internal static ErrorRecord Make(Exception exception, string id, ErrorCategory category, object target, string advice) =>
        new(exception, id, category, target)
        {
            ErrorDetails = new ErrorDetails(exception.Message + " " + advice) { RecommendedAction = advice },
        };
}
