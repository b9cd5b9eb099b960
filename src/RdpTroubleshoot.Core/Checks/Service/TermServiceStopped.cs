using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

internal sealed class TermServiceStopped : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP2002", Area.Service, "TermService does not run")
    {
        Why = "Nothing listens while TermService is stopped. The error that it stopped with tells where to look.",
        Needs = "The state of TermService and its last exit code.",
        Explains = ["RDP2012", Consequences.NothingListens],
        Repairs = ["Repair-RdpService"],
        Manual = ["Start-Service TermService", "If it fails: look at the System log for the events 7000 to 7041 of the Service Control Manager."],
        References = ["MS Learn: Troubleshoot Remote Desktop Services issues on an Azure VM", "winerror.h"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<ServiceEntry> service = NeedAnswer(facts.Services.TermService);
        if (service.IsAbsent)
        {
            yield return NotApplicable("TermService is not installed.");
            yield break;
        }

        Proof proof = ServiceProof.State(service);
        yield return service.Value.State switch
        {
            ServiceState.Running => Pass("TermService runs.", proof),
            ServiceState.Unknown => NotEvaluated("Not judged: the state of TermService is not known.", proof),
            _ => Fail($"TermService does not run ({service.Value.State}).", proof),
        };
    }
}
