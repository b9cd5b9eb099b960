using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Completion;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Commands;

/// <summary>Lists what is judged, and why it matters.</summary>
[Cmdlet(VerbsCommon.Get, "RdpCheck")]
[OutputType(typeof(CheckInfo))]
public sealed class GetRdpCheckCommand : PSCmdlet
{
    /// <summary>Only these checks; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("CheckId")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CheckIdCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>Only checks of these areas.</summary>
    [Parameter]
    public Area[] Area { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var selection = new CheckSelection(CheckList.All, Id);
        foreach (string id in selection.Unknown)
        {
            WriteError(Errors.CheckNotFound(id, ""));
        }

        IEnumerable<CheckInfo> wanted = selection.Chosen.Where(check => Area.Length == 0 || Area.Contains(check.Area));
        WriteObject(wanted, enumerateCollection: true);
    }
}
