using RdpTroubleshoot.Checks.Firewall;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs.Firewall;

internal sealed class FirewallServicesRun : Repair
{
    private const string Disabled = "RDP7007";
    private const string Stopped = "RDP7008";

    public override RepairInfo Info { get; } = new("FIX7008", "Let the services of the firewall run")
    {
        Cmdlet = "Repair-RdpFirewall",
        Phase = RepairPhase.Services,
        Fixes = [Disabled, Stopped],
        Why = "Gives BFE and mpssvc their start type as installed, Automatic, where they are disabled, and starts them. They are never stopped. A firewall that was switched off by disabling its services filters again then, by the rules that there are: profiles are what it is switched off by.",
        References = ["MS Learn: Windows Firewall overview, stopping the service is not supported", "Service database of Windows Server 2022 as installed"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        foreach (Finding finding in plan.Problems)
        {
            if (plan.ReadService(finding.CheckId, finding.Subject) is ServiceEntry entry)
            {
                plan.Enable(finding.Subject, entry, ServiceStart.Automatic);
                plan.Start(FirewallServices.All);
            }
        }
    }
}
