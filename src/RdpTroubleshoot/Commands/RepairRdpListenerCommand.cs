using System.Management.Automation;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Commands;

/// <summary>Puts the settings of the RDP listener right.</summary>
[Cmdlet(VerbsDiagnostic.Repair, "RdpListener", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = LiveSet)]
[OutputType(typeof(RepairResult))]
public sealed class RepairRdpListenerCommand : OwnRepairsCommand;
