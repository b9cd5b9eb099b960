using System.Management.Automation;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Commands;

/// <summary>Has Windows make the self-signed RDP certificate anew, where it is broken or expired and not pinned.</summary>
[Cmdlet(VerbsCommon.Reset, "RdpSelfSignedCert", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = LiveSet)]
[OutputType(typeof(RepairResult))]
public sealed class ResetRdpSelfSignedCertCommand : OwnRepairsCommand;
