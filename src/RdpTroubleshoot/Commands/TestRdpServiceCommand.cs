using System.Management.Automation;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Commands;

/// <summary>Judges the services that Remote Desktop needs.</summary>
[Cmdlet(VerbsDiagnostic.Test, "RdpService", DefaultParameterSetName = LiveSet)]
[OutputType(typeof(Finding), typeof(bool))]
[ChecksArea(Area.Service)]
public sealed class TestRdpServiceCommand : AreaTestCommand
{
}
