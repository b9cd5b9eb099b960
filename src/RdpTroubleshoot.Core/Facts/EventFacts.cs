using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>The events that tell of certificates, keys and services.</summary>
public sealed class EventFacts
{
    private const string SystemLog = "System";
    private const string ServiceControlManager = "Service Control Manager";

    // Long enough to see the last renewal: a self-signed certificate lives six months.
    private const int RenewalDays = 200;
    private const int HandshakeDays = 7;

    // The source's name differs between builds.
    private static readonly string[] CertificateProviders =
        ["Microsoft-Windows-TerminalServices-RemoteConnectionManager", "TermService", "Terminal Services-RemoteConnectionManager"];

    private static readonly int[] CertificateIds =
        [1050, 1051, 1052, 1053, 1054, 1055, 1056, 1057, 1058, 1059, 1062, 1063, 1064, 1065, 1066, 1067];

    private static readonly int[] FailureIds = [7000, 7001, 7009, 7011, 7022, 7023, 7024, 7031, 7034, 7038, 7041];

    private static readonly EventQuery[] CertificateQueries =
        [.. CertificateProviders.Select(provider => new EventQuery(SystemLog, provider, CertificateIds, RenewalDays))];

    // Key (36870) and credential (36871).
    private static readonly EventQuery SchannelQuery = new(SystemLog, "Schannel", [36870, 36871], HandshakeDays);
    private static readonly EventQuery FailureQuery = new(SystemLog, ServiceControlManager, FailureIds, HandshakeDays);
    private static readonly EventQuery StartTypeQuery = new(SystemLog, ServiceControlManager, [7040], RenewalDays);

    private readonly IHost host;

    internal EventFacts(IHost host) => this.host = host;

    /// <summary>Everything that is asked of the logs; the query for certificate events comes first.</summary>
    public static IReadOnlyList<EventQuery> Queries { get; } = [.. CertificateQueries, SchannelQuery, FailureQuery, StartTypeQuery];

    /// <summary>Certificate events 1050 to 1067 of the last 200 days, newest first.</summary>
    public Observed<IReadOnlyList<EventEntry>> Certificate => Merge([.. CertificateQueries.Select(host.Events.Read)]);

    /// <summary>Schannel 36870 (key) and 36871 (credential) of the last 7 days, newest first.</summary>
    public Observed<IReadOnlyList<EventEntry>> Schannel => host.Events.Read(SchannelQuery);

    /// <summary>Start failures and crashes that the service control manager logged in the last 7 days, newest first.</summary>
    public Observed<IReadOnlyList<EventEntry>> ServiceFailures => host.Events.Read(FailureQuery);

    /// <summary>Changes of a service's start type (7040) in the last 200 days, newest first.</summary>
    public Observed<IReadOnlyList<EventEntry>> StartTypeChanges => host.Events.Read(StartTypeQuery);

    /// <summary>The newest success, 1056, in UTC; the beginning of time when there is none in the time looked at.</summary>
    /// <param name="events">Certificate events.</param>
    public static DateTime LastCreation(IReadOnlyList<EventEntry> events) =>
        events.Where(one => one.Id == 1056).Select(one => one.Time).DefaultIfEmpty(DateTime.MinValue).Max();

    private static Observed<IReadOnlyList<EventEntry>> Merge(IReadOnlyList<Observed<IReadOnlyList<EventEntry>>> answers)
    {
        Observed<IReadOnlyList<EventEntry>>? missing = answers.FirstOrDefault(answer => !answer.IsKnown);
        return missing ?? Observed.Present<IReadOnlyList<EventEntry>>(
            [.. answers.Where(answer => answer.IsPresent).SelectMany(answer => answer.Value).OrderByDescending(one => one.Time)], answers[0].Source);
    }
}
