using System.Management.Automation;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Commands;

/// <summary>Lets Remote Desktop through Windows Firewall: the built-in rules, or one rule for another port.</summary>
[Cmdlet(VerbsDiagnostic.Repair, "RdpFirewall", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = LiveSet)]
[OutputType(typeof(RepairResult))]
public sealed class RepairRdpFirewallCommand : OwnRepairsCommand;
