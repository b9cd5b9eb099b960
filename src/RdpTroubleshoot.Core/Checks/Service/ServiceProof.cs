using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

/// <summary>Facts about services.</summary>
internal static class ServiceProof
{
    public static Proof Missing(Observed<ServiceEntry> service) => new("service", service.Describe(), "installed", service.Source);

    public static Proof StartType(Observed<ServiceEntry> service) =>
        new("start type", service.Value.StartType.ToString(), "Manual or Automatic", service.Source);

    /// <summary>The state; for a stopped service with the error it stopped with.</summary>
    public static Proof State(Observed<ServiceEntry> service)
    {
        ServiceEntry entry = service.Value;
        string exit = entry.State == ServiceState.Stopped && entry.ExitCode != 0
            ? string.Format(CultureInfo.InvariantCulture, ", Win32 error {0}{1}", entry.ExitCode, Meaning(entry.ExitCode))
            : "";
        return new Proof("state", entry.State + exit, "Running", service.Source);
    }

    /// <summary>When the start type was last changed to disabled or at all (event 7040); nothing when the log does not say.</summary>
    public static IEnumerable<Proof> Disabled(HostFacts facts, string service)
    {
        IReadOnlyList<EventEntry> changes = facts.Events.StartTypeChanges.ValueOr(null) ?? [];
        EventEntry? last = changes.FirstOrDefault(change => change.Data.Values.Contains(service, StringComparer.OrdinalIgnoreCase));
        return last is null ? [] : [new Proof("start type changed", EventProof.Time(last.Time), "", facts.Events.StartTypeChanges.Source)];
    }

    // winerror.h
    private static string Meaning(long error) => error switch
    {
        5 => " (access denied)",
        126 => " (a module was not found)",
        1053 => " (did not answer in time)",
        1058 => " (disabled)",
        1067 => " (ended unexpectedly)",
        1068 => " (a dependency failed)",
        1069 => " (logon failed)",
        1075 => " (a dependency is missing)",
        1077 => " (never started since boot)",
        1079 => " (account differs from the other services in its process)",
        1297 => " (a required privilege is missing)",
        _ => "",
    };
}
