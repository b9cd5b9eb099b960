using System;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Completion;
using RdpTroubleshoot.Repairs;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Commands;

/// <summary>Repairs what diagnoses and findings name, or everything that is wrong and can be repaired.</summary>
[Cmdlet(VerbsDiagnostic.Repair, "RdpHost", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = LiveSet)]
[OutputType(typeof(RepairResult))]
public sealed class RepairRdpHostCommand : FaultRepairCommand
{
    /// <summary>Only these repairs, or those of these checks; wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RepairIdCompleter))]
    public string[] Id { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        foreach (string id in Id.Where(id => !RepairCatalogue.All.Any(repair => Names(id, repair.Info))))
        {
            WriteError(RepairErrors.RepairNotFound(id));
        }
    }

    /// <inheritdoc/>
    private protected override bool IsMine(RepairInfo repair) => Id.Length == 0 || Array.Exists(Id, id => Names(id, repair));

    private static bool Names(string id, RepairInfo repair) => Matches(WildcardPattern.Get(id, WildcardOptions.IgnoreCase), repair);

    private static bool Matches(WildcardPattern pattern, RepairInfo repair) => pattern.IsMatch(repair.Id) || repair.Fixes.Any(pattern.IsMatch);
}
