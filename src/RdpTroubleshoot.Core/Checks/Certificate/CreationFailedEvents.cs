using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class CreationFailedEvents : Check<HostFacts>
{
    private const int CannotCreate = 1057;
    private const int CannotReplace = 1058;

    public override CheckInfo Info { get; } = new("RDP3016", Area.Certificate, "Windows reported that it could not make or replace the RDP certificate")
    {
        Why = "Event 1057: no self-signed certificate could be created. Event 1058: the expired one could not be replaced. Each carries the status. Event 1056 after them means that it worked again.",
        Needs = "The events 1056, 1057 and 1058 of the last 200 days.",
        Explains = ["RDP3001", "RDP3002", "RDP3003", "RDP3012"],
        IsEvidence = true,
        Repairs = ["Reset-RdpSelfSignedCert"],
        Manual = ["Mend what other findings name, then: Restart-Service SessionEnv, and look for event 1056."],
        References = ["TechNet: events 1057 and 1058, TerminalServices-RemoteConnectionManager", "MS Learn: Troubleshoot RDP internal error by event id, Azure VMs"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        IReadOnlyList<EventEntry> events = Need(facts.Events.Certificate);
        DateTime since = EventFacts.LastCreation(events);
        List<EventEntry> failures = [.. events.Where(one => one.Id is CannotCreate or CannotReplace && one.Time > since)];
        if (failures.Count == 0)
        {
            yield return Pass("No certificate event tells of a failed creation or renewal since the last success.");
            yield break;
        }

        Proof[] proof =
        [
            .. failures.GroupBy(one => one.Id).OrderBy(group => group.Key).Select(group => EventProof.Of(
                string.Format(CultureInfo.InvariantCulture, "event {0}{1}", group.Key, StatusOf(group.First())), [.. group], facts.Events.Certificate.Source)),
        ];
        yield return Warn("Windows could not make or replace the self-signed certificate.", proof);
    }

    private static string StatusOf(EventEntry entry) => CryptoStatus.In(entry) is uint status ? " with " + CryptoStatus.Describe(status) : "";
}
