using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

/// <summary>Starts and stops the services of a recorded host as the service control manager does.</summary>
internal sealed class RecordedServices(RecordedHost host)
{
    private const long NewProcess = 4000;
    private readonly Dictionary<string, long> processes = new(StringComparer.OrdinalIgnoreCase);

    public EditResult Change(string service, Func<ServiceEntry, ServiceEntry> change)
    {
        Observed<ServiceEntry> now = host.Services.Read(service);
        if (!now.IsPresent)
        {
            return EditResult.Failed("the service is not installed", RecordedErrors.ServiceDoesNotExist);
        }

        host.Services.Record(service, Observed.Present(change(now.Value)));
        return EditResult.Done;
    }

    /// <summary>Starts a service, and before it what it depends on; a dependency that is not recorded is taken to run.</summary>
    public EditResult Start(string service)
    {
        Observed<ServiceEntry> now = host.Services.Read(service);
        if (!now.IsPresent)
        {
            return EditResult.Failed("the service is not installed", RecordedErrors.ServiceDoesNotExist);
        }

        if (now.Value.State == ServiceState.Running)
        {
            return EditResult.Done;
        }

        if (now.Value.StartType == ServiceStart.Disabled)
        {
            return EditResult.Failed("the service is disabled", RecordedErrors.ServiceDisabled);
        }

        if (!now.Value.DependsOn.All(Runs))
        {
            return EditResult.Failed("a service that it depends on does not start", RecordedErrors.ServiceDependencyFail);
        }

        long process = processes.TryGetValue(service, out long before) ? before : NewProcess;
        return Change(service, entry => entry with { State = ServiceState.Running, ProcessId = process, ExitCode = 0 });
    }

    public EditResult Stop(string service)
    {
        Observed<ServiceEntry> now = host.Services.Read(service);
        if (now.IsPresent && now.Value.State == ServiceState.Stopped)
        {
            return EditResult.Done;
        }

        if (All().FirstOrDefault(other => IsRunningAndNeeds(other, service)) is string dependent)
        {
            return EditResult.Failed($"{dependent} depends on it and runs", RecordedErrors.DependentServicesRunning);
        }

        return Change(service, entry =>
        {
            processes[service] = entry.ProcessId;
            return entry with { State = ServiceState.Stopped, ProcessId = 0 };
        });
    }

    private bool Runs(string service)
    {
        Observed<ServiceEntry> needed = host.Services.Read(service);
        return needed.IsPresent ? Start(service).IsDone : !needed.IsAbsent;
    }

    private bool IsRunningAndNeeds(string other, string service)
    {
        Observed<ServiceEntry> entry = host.Services.Read(other);
        return entry.IsPresent && entry.Value.State == ServiceState.Running && entry.Value.DependsOn.Contains(service, StringComparer.OrdinalIgnoreCase);
    }

    private IEnumerable<string> All() => (host.Root.Child("services") ?? []).Select(service => service.Key);
}
