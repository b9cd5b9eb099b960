using System.Management.Automation;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Commands;

/// <summary>Judges the settings of the RDP listener.</summary>
[Cmdlet(VerbsDiagnostic.Test, "RdpListener", DefaultParameterSetName = LiveSet)]
[OutputType(typeof(Finding), typeof(bool))]
[ChecksArea(Area.Listener)]
public sealed class TestRdpListenerCommand : AreaTestCommand
{
}
