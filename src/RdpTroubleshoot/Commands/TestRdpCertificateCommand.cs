using System.Management.Automation;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Commands;

/// <summary>Judges the certificate that the RDP listener uses.</summary>
[Cmdlet(VerbsDiagnostic.Test, "RdpCertificate", DefaultParameterSetName = LiveSet)]
[OutputType(typeof(Finding), typeof(bool))]
[ChecksArea(Area.Certificate)]
public sealed class TestRdpCertificateCommand : AreaTestCommand
{
}
