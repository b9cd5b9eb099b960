using System.Management.Automation;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Commands;

/// <summary>Judges who may read and write the machine's private keys that Remote Desktop needs.</summary>
[Cmdlet(VerbsDiagnostic.Test, "MachineKeyAcl", DefaultParameterSetName = LiveSet)]
[OutputType(typeof(Finding), typeof(bool))]
[ChecksArea(Area.MachineKeys)]
public sealed class TestMachineKeyAclCommand : AreaTestCommand
{
}
