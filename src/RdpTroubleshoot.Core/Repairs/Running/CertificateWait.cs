using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Running;

/// <summary>
/// Waits until SessionEnv tells that it made a certificate (event 1056) or could not (1057, 1058; TechNet, "Event ID 1056 to 1058 - Terminal
/// Services Authentication and Encryption"). It makes one within seconds of its start.
/// </summary>
internal static class CertificateWait
{
    private const int Created = 1056;
    private const int CreationFailed = 1057;
    private const int InstallationFailed = 1058;

    /// <summary>How long it waits in all: 60 seconds.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>How long it waits between two looks.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Waits for an event.</summary>
    /// <param name="environment">The machine.</param>
    /// <param name="since">The machine's time before the first change, in UTC.</param>
    /// <param name="token">Ends the waiting.</param>
    /// <returns>What went wrong in words; empty when a certificate was made.</returns>
    public static string Until(RepairEnvironment environment, DateTime since, CancellationToken token)
    {
        int looks = (int)(Limit.Ticks / Interval.Ticks);
        for (int i = 0; ; i++)
        {
            Observed<IReadOnlyList<EventEntry>> events = new HostFacts(environment.Read()).Events.Certificate;
            if (events.IsPresent && Newest(events.Value, since) is EventEntry told)
            {
                return told.Id == Created ? "" : $"SessionEnv could not make a certificate (event {told.Id}).";
            }

            if (i == looks || token.IsCancellationRequested)
            {
                return events.IsPresent
                    ? $"SessionEnv told of no certificate within {Limit.TotalSeconds} seconds."
                    : $"Whether SessionEnv made a certificate could not be read: {events.Describe()}.";
            }

            environment.Wait(Interval);
        }
    }

    private static EventEntry? Newest(IReadOnlyList<EventEntry> events, DateTime since) =>
        events.Where(one => one.Id is Created or CreationFailed or InstallationFailed && one.Time >= since).OrderByDescending(one => one.Time).FirstOrDefault();
}
