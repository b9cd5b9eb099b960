using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Service;

internal sealed class OwnLibraries : Repair
{
    public override RepairInfo Info { get; } = new("FIX2010", "Let TermService and SessionEnv run Windows' own libraries")
    {
        Cmdlet = "Repair-RdpService",
        Phase = RepairPhase.Services,
        Fixes = ["RDP2010", "RDP2011"],
        Why = "Sets ServiceDll to termsrv.dll or sessenv.dll of System32 and restarts the service. The other library and the product that set it stay: uninstall it, or it comes back.",
        References = ["Service database of Windows as installed", "stascorp/rdpwrap issues 391 and 999"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        Mend(plan, "RDP2010", ServiceSequence.TermService, "termsrv.dll");
        if (Mend(plan, "RDP2011", ServiceSequence.SessionEnv, "sessenv.dll"))
        {
            plan.ExpectRenewal();
        }
    }

    private static bool Mend(PlanBuilder plan, string check, string service, string library)
    {
        if (!plan.Has(check) || plan.ReadService(check, service) is null)
        {
            return false;
        }

        string key = $@"{RegistryPaths.Services}\{service}\Parameters";
        bool isSet = plan.Set(check, key, "ServiceDll", RegistryValue.ExpandString($@"%SystemRoot%\System32\{library}"), "The library is not Windows' own.");
        if (isSet)
        {
            plan.Restart(service);
        }

        return isSet;
    }
}
