using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

internal sealed class TermServiceDependency : DependencyCheck
{
    public override CheckInfo Info { get; } = new("RDP2006", Area.Service, "A service that TermService depends on does not run")
    {
        Why = "The service control manager does not start TermService before all services that it depends on run (errors 1068 and 1075).",
        Needs = "The dependencies of TermService, and the start type and state of each.",
        Explains = ["RDP2012", "RDP2002", Consequences.NothingListens],
        Repairs = ["Repair-RdpService"],
        Manual = ["sc.exe qc TermService shows the dependencies. Give the one named its start type back, start it, then: Start-Service TermService"],
        References = ["MS Learn: Troubleshoot Remote Desktop Services issues on an Azure VM"],
    };

    protected override string Service => "TermService";

    protected override Outcome Broken => Outcome.Fail;
}
