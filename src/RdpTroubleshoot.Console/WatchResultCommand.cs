using System.Management.Automation;

namespace RdpTroubleshoot.Console;

/// <summary>Stands before Out-Default, lets everything through and remembers the worst result.</summary>
[Cmdlet(VerbsCommon.Watch, "Result")]
internal sealed class WatchResultCommand : PSCmdlet
{
    /// <summary>What comes through.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>Where results are remembered.</summary>
    [Parameter(Mandatory = true)]
    public RunResult Result { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is not null)
        {
            Result.See(InputObject);
            WriteObject(InputObject);
        }
    }
}
