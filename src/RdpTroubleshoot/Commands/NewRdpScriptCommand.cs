using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Files;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Repairs.Journal;
using RdpTroubleshoot.Scripts;

namespace RdpTroubleshoot.Commands;

/// <summary>Writes one script file that judges and repairs a machine where the module is not installed, as through Azure Run Command.</summary>
[Cmdlet(VerbsCommon.New, "RdpScript", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class NewRdpScriptCommand : HostCommand
{
    private static readonly WholeFile File = new("Script", "rdp.ps1");

    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>What the script does when it is not told otherwise; its parameter Job.</summary>
    [Parameter(Position = 1)]
    public ScriptTask Job { get; set; }

    /// <summary>The areas that a test judges; all when none are given.</summary>
    [Parameter]
    public Area[] Area { get; set; } = [];

    /// <summary>The repairs to make, such as FIX4001.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] RepairId { get; set; } = [];

    /// <summary>The run of repairs to take back.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string RunId { get; set; } = "";

    /// <summary>Overwrites the file.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Puts the file out.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (FindProblem() is ErrorRecord problem)
        {
            WriteError(problem);
            return;
        }

        if (Try(Path, Target) is string target && ShouldProcess(target, "Write script")
            && Try(target, () => File.Write(target, Force, writer => writer.Write(ScriptFile.Make(ScriptAssembly.Read(MyInvocation.MyCommand.Module?.ModuleBase), Defaults())))) is FileInfo file
            && PassThru)
        {
            WriteObject(file);
        }
    }

    private ErrorRecord? FindProblem()
    {
        string? repair = Array.Find(RepairId, id => !RepairCatalogue.All.Any(one => one.Info.Id.Equals(id, StringComparison.OrdinalIgnoreCase)));
        Area[] known = [.. HostExaminer.Checks.Select(check => check.Area).Distinct()];
        return repair is not null ? Errors.ScriptRepairUnknown(repair)
            : Array.Exists(Area, area => !known.Contains(area)) ? Errors.ScriptAreaNotOfHost(Area.First(area => !known.Contains(area)), known)
            : RunId.Length > 0 && !JournalId.IsValid(RunId) ? Errors.ScriptRunInvalid(RunId)
            : null;
    }

    private string Target()
    {
        string target = SnapshotPaths.Locate(SessionState, Path);
        File.ThrowIfInTheWay(target, Force);
        return target;
    }

    private Dictionary<string, string> Defaults() => new()
    {
        ["Job"] = Job.ToString(),
        ["Area"] = string.Join(",", Area),
        ["RepairId"] = string.Join(",", RepairId).ToUpperInvariant(),
        ["RunId"] = RunId,
    };
}
