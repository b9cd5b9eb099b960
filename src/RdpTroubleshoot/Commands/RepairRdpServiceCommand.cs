using System.Management.Automation;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Commands;

/// <summary>Puts the services of Remote Desktop right.</summary>
[Cmdlet(VerbsDiagnostic.Repair, "RdpService", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = LiveSet)]
[OutputType(typeof(RepairResult))]
public sealed class RepairRdpServiceCommand : OwnRepairsCommand;
