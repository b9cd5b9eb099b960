using System.Management.Automation;
using RdpTroubleshoot.Binding;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Commands;

/// <summary>Binds a certificate of the machine's personal store to the RDP listener, after it was found fit, and gives NETWORK SERVICE the right to read its key.</summary>
[Cmdlet(VerbsCommon.Set, "RdpCertificate", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = LiveSet)]
[OutputType(typeof(RepairResult))]
public sealed class SetRdpCertificateCommand : RepairCommand
{
    private string? digits;

    /// <summary>The certificate's thumbprint; blanks, colons and the invisible mark that the certificate dialog puts in front are left out.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Thumbprint { get; set; } = "";

    /// <inheritdoc/>
    private protected override string? CertificateThumbprint => digits;

    /// <inheritdoc/>
    protected override void Process()
    {
        string name = MyInvocation.MyCommand.Name;
        digits = ThumbprintText.Clean(Thumbprint);
        if (digits is null)
        {
            WriteError(RepairErrors.ThumbprintNotUnderstood(Thumbprint));
        }
        else if (ParameterSetName == SnapshotSet)
        {
            PlanForSnapshots(repair => repair.Cmdlet == name);
        }
        else
        {
            RepairThis(repair => repair.Cmdlet == name);
        }
    }
}
