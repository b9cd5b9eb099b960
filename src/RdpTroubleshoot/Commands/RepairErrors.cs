using System;
using System.Management.Automation;

namespace RdpTroubleshoot.Commands;

/// <summary>The error records of the cmdlets that repair and undo.</summary>
internal static class RepairErrors
{
    public static ErrorRecord RecordingCannotBeRepaired(string computer, string command) => Errors.Make(
        new InvalidOperationException($"{Printable.Of(computer)} is a recording: repairing it would change nothing on the machine."),
        "RecordingCannotBeRepaired",
        ErrorCategory.InvalidOperation,
        computer,
        $"See the plan with {command} -Snapshot <file> -WhatIf, and run {command} on the machine itself.");

    public static ErrorRecord ElevationNeeded(string command) => Errors.Make(
        new UnauthorizedAccessException($"{command} changes settings of the machine, and this session is not elevated."),
        "ElevationNeeded",
        ErrorCategory.PermissionDenied,
        command,
        $"Start PowerShell with 'Run as administrator' and run it again, or see what it would change with {command} -WhatIf.");

    public static ErrorRecord ConfirmationNeeded(string command) => Errors.Make(
        new InvalidOperationException($"{command} asks before each change, and nobody can answer in this session."),
        "ConfirmationNeeded",
        ErrorCategory.InvalidOperation,
        command,
        "Nothing was changed. Add -Confirm:$false to make the changes, or -WhatIf to see them.");

    public static ErrorRecord JournalNotReady(string why) => Errors.Make(
        new InvalidOperationException($"The journal by which a repair is taken back could not be begun: {why}."),
        "JournalNotReady",
        ErrorCategory.ResourceUnavailable,
        "journal",
        "Nothing was changed. Put that right, and run it again.");

    public static ErrorRecord JournalNotReadable(string journal, string why) => Errors.Make(
        new InvalidOperationException($"{Printable.Of(journal)} could not be read: {Printable.Of(why)}."),
        "JournalNotReadable",
        ErrorCategory.ReadError,
        journal,
        "Run it elevated. Journals are kept in %ProgramData%\\RdpTroubleshoot\\Repairs, one file a run.");

    public static ErrorRecord RepairRunNotFound(string id) => Errors.Make(
        new ItemNotFoundException($"There is no repair run '{Printable.Of(id)}' on this machine."),
        "RepairRunNotFound",
        ErrorCategory.ObjectNotFound,
        id,
        "List the runs with Get-RdpRepair.");

    public static ErrorRecord RepairNotFound(string id) => Errors.Make(
        new ItemNotFoundException($"There is no repair '{Printable.Of(id)}', and no repair of a check by that id."),
        "RepairNotFound",
        ErrorCategory.ObjectNotFound,
        id,
        "Ids are such as FIX4001 or RDP4001; wildcards are allowed. Every repair has a page in docs/repairs.");

    public static ErrorRecord OtherMachine(string named, string here) => Errors.Make(
        new InvalidOperationException($"This is about {Printable.Of(named)}, and this machine is {Printable.Of(here)}."),
        "OtherMachine",
        ErrorCategory.InvalidArgument,
        named,
        "Nothing was changed. Run it on that machine: Invoke-Command -ComputerName <name> { ... }. For a recording: -Snapshot <file> -WhatIf.");

    public static ErrorRecord NotADiagnosis(string text) => Errors.Make(
        new ArgumentException($"'{text}' is neither a diagnosis nor a finding of a host."),
        "NotADiagnosis",
        ErrorCategory.InvalidArgument,
        text,
        "Pipe what Test-RdpHost or one of the Test cmdlets for an area puts out, or leave the pipeline out to repair what is wrong.");

    public static ErrorRecord NothingToRepair(string command, string[] checks) => Errors.Make(
        new InvalidOperationException($"{command} repairs none of {string.Join(", ", checks)}."),
        "NothingToRepair",
        ErrorCategory.InvalidOperation,
        command,
        "Findings name their repairs and their steps by hand: Test-RdpHost shows them. Repair-RdpHost makes every repair there is.");

    public static ErrorRecord SessionsWouldDrop(string id, string lost) => Errors.Make(
        new InvalidOperationException($"Taking {Printable.Of(id)} back restarts TermService, which {lost}."),
        "SessionsWouldDrop",
        ErrorCategory.ResourceBusy,
        id,
        "Nothing was changed. Add -Force to take it back all the same.");

    public static ErrorRecord ThumbprintNotUnderstood(string text) => Errors.Make(
        new ArgumentException($"'{Printable.Of(text)}' is not a thumbprint: it has 40 hexadecimal digits."),
        "ThumbprintNotUnderstood",
        ErrorCategory.InvalidArgument,
        text,
        @"List what there is: Get-ChildItem Cert:\LocalMachine\My | Format-List Thumbprint, Subject, NotAfter, HasPrivateKey");
}
