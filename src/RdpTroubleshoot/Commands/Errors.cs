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

    public static ErrorRecord Of(SnapshotFileException error, object target) =>
        Make(error, error.ErrorId, error.Category, target, error.Advice);

    public static ErrorRecord Of(SnapshotFormatException error, object target) => Make(
        error, "SnapshotNotReadable", ErrorCategory.InvalidData, target, "Take the snapshot again with Get-RdpSnapshot or Export-RdpSnapshot.");

    public static ErrorRecord ErrorCodeNotFound(string problem, string text) => Make(
        new FormatException(problem),
        "ErrorCodeNotFound",
        ErrorCategory.InvalidData,
        Printable.Of(text),
        "Give numbers, such as Resolve-RdpErrorCode 0x904 0x7, or the whole text of the dialog or event. Resolve-RdpErrorCode -List shows every code.");

    public static ErrorRecord RecordingCannotBeRepaired(string computer, string command) => Make(
        new InvalidOperationException($"{Printable.Of(computer)} is a recording: repairing it would change nothing on the machine."),
        "RecordingCannotBeRepaired",
        ErrorCategory.InvalidOperation,
        computer,
        $"See the plan with {command} -Snapshot <file> -WhatIf, and run {command} on the machine itself.");

    public static ErrorRecord ElevationNeeded(string command) => Make(
        new UnauthorizedAccessException($"{command} changes settings of the machine, and this session is not elevated."),
        "ElevationNeeded",
        ErrorCategory.PermissionDenied,
        command,
        $"Start PowerShell with 'Run as administrator' and run it again, or see what it would change with {command} -WhatIf.");

    public static ErrorRecord ConfirmationNeeded(string command) => Make(
        new InvalidOperationException($"{command} asks before each change, and nobody can answer in this session."),
        "ConfirmationNeeded",
        ErrorCategory.InvalidOperation,
        command,
        "Nothing was changed. Add -Confirm:$false to make the changes, or -WhatIf to see them.");

    public static ErrorRecord JournalNotReady(string why) => Make(
        new InvalidOperationException($"The journal by which a repair is taken back could not be begun: {why}."),
        "JournalNotReady",
        ErrorCategory.ResourceUnavailable,
        "journal",
        "Nothing was changed. Put that right, and run it again.");

    public static ErrorRecord JournalNotReadable(string journal, string why) => Make(
        new InvalidOperationException($"{Printable.Of(journal)} could not be read: {Printable.Of(why)}."),
        "JournalNotReadable",
        ErrorCategory.ReadError,
        journal,
        "Run it elevated. Journals are kept in %ProgramData%\\RdpTroubleshoot\\Repairs, one file a run.");

    public static ErrorRecord RepairRunNotFound(string id) => Make(
        new ItemNotFoundException($"There is no repair run '{Printable.Of(id)}' on this machine."),
        "RepairRunNotFound",
        ErrorCategory.ObjectNotFound,
        id,
        "List the runs with Get-RdpRepair.");

    public static ErrorRecord RepairNotFound(string id) => Make(
        new ItemNotFoundException($"There is no repair '{Printable.Of(id)}', and no repair of a check by that id."),
        "RepairNotFound",
        ErrorCategory.ObjectNotFound,
        id,
        "Ids are such as FIX4001 or RDP4001; wildcards are allowed. Every repair has a page in docs/repairs.");

    public static ErrorRecord OtherMachine(string named, string here) => Make(
        new InvalidOperationException($"This is about {Printable.Of(named)}, and this machine is {Printable.Of(here)}."),
        "OtherMachine",
        ErrorCategory.InvalidArgument,
        named,
        "Nothing was changed. Run it on that machine: Invoke-Command -ComputerName <name> { ... }. For a recording: -Snapshot <file> -WhatIf.");

    public static ErrorRecord NotADiagnosis(string text) => Make(
        new ArgumentException($"'{text}' is neither a diagnosis nor a finding of a host."),
        "NotADiagnosis",
        ErrorCategory.InvalidArgument,
        text,
        "Pipe what Test-RdpHost or one of the Test cmdlets for an area puts out, or leave the pipeline out to repair what is wrong.");

    public static ErrorRecord NothingToRepair(string command, string[] checks) => Make(
        new InvalidOperationException($"{command} repairs none of {string.Join(", ", checks)}."),
        "NothingToRepair",
        ErrorCategory.InvalidOperation,
        command,
        "Findings name their repairs and their steps by hand: Test-RdpHost shows them. Repair-RdpHost makes every repair there is.");

    public static ErrorRecord SessionsWouldDrop(string id, string lost) => Make(
        new InvalidOperationException($"Taking {Printable.Of(id)} back restarts TermService, which {lost}."),
        "SessionsWouldDrop",
        ErrorCategory.ResourceBusy,
        id,
        "Nothing was changed. Add -Force to take it back all the same.");

    public static ErrorRecord ThumbprintNotUnderstood(string text) => Make(
        new ArgumentException($"'{Printable.Of(text)}' is not a thumbprint: it has 40 hexadecimal digits."),
        "ThumbprintNotUnderstood",
        ErrorCategory.InvalidArgument,
        text,
        @"List what there is: Get-ChildItem Cert:\LocalMachine\My | Format-List Thumbprint, Subject, NotAfter, HasPrivateKey");

    private static ErrorRecord Make(Exception exception, string id, ErrorCategory category, object target, string advice) =>
        new(exception, id, category, target)
        {
            ErrorDetails = new ErrorDetails(exception.Message + " " + advice) { RecommendedAction = advice },
        };
}
