using System.Management.Automation;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Commands;

/// <summary>Switches TLS 1.2 for servers on, and nothing older.</summary>
[Cmdlet(VerbsDiagnostic.Repair, "RdpTls", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = LiveSet)]
[OutputType(typeof(RepairResult))]
public sealed class RepairRdpTlsCommand : OwnRepairsCommand;
