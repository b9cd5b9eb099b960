using System.Management.Automation;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Commands;

/// <summary>Judges what Windows Firewall makes of Remote Desktop.</summary>
[Cmdlet(VerbsDiagnostic.Test, "RdpFirewall", DefaultParameterSetName = LiveSet)]
[OutputType(typeof(Finding), typeof(bool))]
[ChecksArea(Area.Firewall)]
public sealed class TestRdpFirewallCommand : AreaTestCommand
{
}
