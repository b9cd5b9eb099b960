using System.Management.Automation;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Commands;

/// <summary>Gives the services the rights on the key of the RDP certificate that they need, and no more.</summary>
[Cmdlet(VerbsDiagnostic.Repair, "MachineKeyAcl", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = LiveSet)]
[OutputType(typeof(RepairResult))]
public sealed class RepairMachineKeyAclCommand : OwnRepairsCommand;
