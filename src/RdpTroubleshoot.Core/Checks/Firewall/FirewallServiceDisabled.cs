using System.Collections.Generic;
using RdpTroubleshoot.Checks.Service;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Firewall;

internal sealed class FirewallServiceDisabled : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP7007", Area.Firewall, "A service of the firewall is disabled or missing")
    {
        Why = "Switching the firewall off by disabling its services is not supported: connections may be let in, or blocked, in ways that nobody chose. Profiles are what it is switched off by.",
        Needs = "The start types of BFE and mpssvc.",
        Repairs = ["Repair-RdpFirewall"],
        Manual = ["sc.exe config BFE start= auto", "sc.exe config mpssvc start= auto", "Restart-Computer, when it suits"],
        References = ["MS Learn: Windows Firewall overview, stopping the service is not supported"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        foreach (string name in FirewallServices.All)
        {
            Observed<ServiceEntry> service = facts.Services.Read(name);
            Finding finding = !service.IsKnown ? NotEvaluated($"Not judged: {service.Source}: {service.Describe()}.")
                : service.IsAbsent ? Warn($"{name} is not installed.", ServiceProof.Missing(service))
                : service.Value.StartType == ServiceStart.Disabled ? Warn($"{name} is disabled.", ServiceProof.StartType(service))
                : Pass($"{name} may start.", ServiceProof.StartType(service));
            yield return finding with { Subject = name };
        }
    }
}
