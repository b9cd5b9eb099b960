using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs;

/// <summary>What the repairs of services have in common.</summary>
internal static class ServiceRepairs
{
    private const string Reinstall = "Windows brings the service: DISM /Online /Cleanup-Image /RestoreHealth, then restart the computer.";

    /// <summary>A service that is installed and was read; else a refusal.</summary>
    public static ServiceEntry? ReadService(this PlanBuilder plan, string checkId, string service)
    {
        Observed<ServiceEntry> now = plan.Facts.Services.Read(service);
        if (now.IsPresent)
        {
            return now.Value;
        }

        if (now.IsAbsent)
        {
            plan.Refuse(checkId, $"{service} is not installed, and a service is not made up.", Reinstall);
        }
        else
        {
            plan.RefuseUnread(checkId, now.Source, now.Describe());
        }

        return null;
    }

    /// <summary>Lets a disabled service start again.</summary>
    public static void Enable(this PlanBuilder plan, string service, ServiceEntry entry, ServiceStart start)
    {
        if (entry.StartType == ServiceStart.Disabled)
        {
            plan.Add(new ServiceStartChange { Service = service, Old = entry.StartType, New = start, Why = "Disabled it does not start. As installed it starts this way." });
        }
    }
}
