using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Service;

internal sealed class OwnAccounts : Repair
{
    // The service database stores these names in English on every Windows (ChangeServiceConfig, winsvc.h).
    private const string NetworkService = @"NT AUTHORITY\NetworkService";
    private const string LocalSystem = "LocalSystem";

    public override RepairInfo Info { get; } = new("FIX2008", "Give TermService and SessionEnv their own accounts back")
    {
        Cmdlet = "Repair-RdpService",
        Phase = RepairPhase.Services,
        Fixes = ["RDP2008", "RDP2009"],
        Why = "TermService runs as NT AUTHORITY\\NetworkService and SessionEnv as LocalSystem, both without a password. Going back to an account that has one needs its password, which nobody keeps here.",
        References = ["Service database of Windows Server 2012 R2 to 2025 as installed", "MS Learn: Troubleshoot Remote Desktop Services issues on an Azure VM"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        Mend(plan, "RDP2008", ServiceSequence.TermService, NetworkService);
        if (Mend(plan, "RDP2009", ServiceSequence.SessionEnv, LocalSystem))
        {
            plan.ExpectRenewal();
        }
    }

    private static bool Mend(PlanBuilder plan, string check, string service, string account)
    {
        if (!plan.Has(check) || plan.ReadService(check, service) is not ServiceEntry entry)
        {
            return false;
        }

        plan.Add(new ServiceAccountChange { Service = service, Old = entry.Account, New = account, Why = "Windows gave it this account; under another one it lacks rights or does not start." });
        plan.Restart(service);
        return true;
    }
}
