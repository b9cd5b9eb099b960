using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

internal sealed class TermServiceDisabled : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP2001", Area.Service, "TermService is disabled or missing")
    {
        Why = "TermService (Remote Desktop Services) is the listener. Hardening guides for clients disable it, among others CIS level 2 for Windows 10 and 11.",
        Needs = "The service TermService and its start type.",
        Explains = ["RDP2002", "RDP2012", Consequences.NothingListens],
        Repairs = ["Repair-RdpService"],
        Manual = ["sc.exe config TermService start= demand", "Start-Service TermService"],
        References = ["MS Learn: Troubleshoot Remote Desktop Services issues on an Azure VM", "CIS Microsoft Windows 10/11 benchmarks, level 2"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<ServiceEntry> service = NeedAnswer(facts.Services.TermService);
        yield return service.IsAbsent ? Fail("The service TermService is not installed.", ServiceProof.Missing(service))
            : service.Value.StartType == ServiceStart.Disabled ? JudgeDisabled(facts, service)
            : Pass("TermService may start.", ServiceProof.StartType(service));
    }

    private Finding JudgeDisabled(HostFacts facts, Observed<ServiceEntry> service)
    {
        Proof[] proof = [ServiceProof.StartType(service), ServiceProof.State(service), .. ServiceProof.Disabled(facts, "TermService")];
        return service.Value.State == ServiceState.Running
            ? Warn("TermService is disabled and still runs: it will not start again.", proof)
            : Fail("TermService is disabled.", proof);
    }
}
