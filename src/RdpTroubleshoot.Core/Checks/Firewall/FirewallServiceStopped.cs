using System.Collections.Generic;
using RdpTroubleshoot.Checks.Service;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Firewall;

internal sealed class FirewallServiceStopped : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP7008", Area.Firewall, "A service of the firewall does not run")
    {
        Why = "While the firewall's service is meant to run and does not, no rule lets anything in: every port of the machine times out, and what the machine itself opens goes on to work.",
        Needs = "The state of BFE and mpssvc and their last exit codes.",
        Explains = [Consequences.ClientsCannotConnect],
        Repairs = ["Repair-RdpFirewall"],
        Manual = ["Start-Service BFE, mpssvc", "If it fails: look at the System log for the events 7000 to 7041 of the Service Control Manager."],
        References = ["Azure/repair-script-library: win-fix-firewall-service.ps1", "winerror.h"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        foreach (string name in FirewallServices.All)
        {
            yield return JudgeOne(name, facts.Services.Read(name)) with { Subject = name };
        }
    }

    private Finding JudgeOne(string name, Observed<ServiceEntry> service)
    {
        if (!service.IsPresent)
        {
            return service.IsAbsent ? NotApplicable($"{name} is not installed.") : NotEvaluated($"Not judged: {service.Source}: {service.Describe()}.");
        }

        Proof proof = ServiceProof.State(service);
        return service.Value.State switch
        {
            ServiceState.Running => Pass($"{name} runs.", proof),
            ServiceState.Unknown => NotEvaluated($"Not judged: the state of {name} is not known.", proof),
            _ when service.Value.StartType == ServiceStart.Disabled => NotApplicable($"{name} is disabled and so does not run.", proof),
            _ => Fail($"{name} does not run ({service.Value.State}).", proof) with { Confidence = Confidence.High },
        };
    }
}
