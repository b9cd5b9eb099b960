using System.Management.Automation;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Commands;

/// <summary>Finds out why Remote Desktop to a machine fails: one diagnosis a machine.</summary>
[Cmdlet(VerbsDiagnostic.Test, "RdpHost", DefaultParameterSetName = LiveSet)]
[OutputType(typeof(Diagnosis), typeof(bool))]
public sealed class TestRdpHostCommand : TestCommand
{
    /// <inheritdoc/>
    protected override void Judge(HostExaminer examiner)
    {
        Diagnosis diagnosis = examiner.Conclude(Run(examiner, HostExaminer.Checks));
        WriteObject(Quiet ? diagnosis.IsHealthy : diagnosis);
    }
}
