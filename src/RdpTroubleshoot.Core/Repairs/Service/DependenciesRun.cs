using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Service;

internal sealed class DependenciesRun : Repair
{
    // Service database of Windows Server 2022 as installed.
    private static readonly Dictionary<string, ServiceStart> AsInstalled = new(StringComparer.OrdinalIgnoreCase)
    {
        ["RpcSs"] = ServiceStart.Automatic,
        ["RpcEptMapper"] = ServiceStart.Automatic,
        ["DcomLaunch"] = ServiceStart.Automatic,
        ["LanmanWorkstation"] = ServiceStart.Automatic,
        ["nsi"] = ServiceStart.Automatic,
        ["RDPDR"] = ServiceStart.Manual,
    };

    public override RepairInfo Info { get; } = new("FIX2006", "Let the services run that TermService and SessionEnv depend on")
    {
        Cmdlet = "Repair-RdpService",
        Phase = RepairPhase.Settings,
        Fixes = ["RDP2006", "RDP2007"],
        Why = "A dependency that is disabled gets its start type as installed, where that is known, and is started; then the service that waits for it. The list of dependencies itself is not touched.",
        References = ["Service database of Windows Server 2022 as installed", "MS Learn: Troubleshoot Remote Desktop Services issues on an Azure VM"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        Mend(plan, "RDP2006", ServiceSequence.TermService);
        if (Mend(plan, "RDP2007", ServiceSequence.SessionEnv))
        {
            plan.ExpectRenewal();
        }
    }

    private static bool Mend(PlanBuilder plan, string check, string dependent)
    {
        bool any = false;
        foreach (string name in plan.Problems.Where(finding => finding.CheckId == check).Select(finding => finding.Subject))
        {
            if (plan.ReadService(check, name) is not ServiceEntry entry)
            {
                continue;
            }

            bool isKnown = AsInstalled.TryGetValue(name, out ServiceStart start);
            if (entry.StartType == ServiceStart.Disabled && !isKnown)
            {
                plan.Refuse(check, $"{dependent} depends on {name}, which is disabled; how it starts as installed is not known here.", $"Compare it with a healthy machine: sc.exe qc {name}");
                continue;
            }

            plan.Enable(name, entry, start);
            plan.Start(name, dependent);
            any = true;
        }

        return any;
    }
}
