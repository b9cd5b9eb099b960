using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class ConfiguredCertificateRejectedEvents : Check<HostFacts>
{
    private const int Days = 7;

    private static readonly Dictionary<int, string> Meanings = new()
    {
        [1051] = "the configured certificate was not found",
        [1053] = "the configured certificate has expired",
        [1054] = "the configured certificate is not for server authentication",
        [1055] = "the key of the configured certificate cannot be accessed",
        [1059] = "the configured hash is not valid",
    };

    public override CheckInfo Info { get; } = new("RDP3017", Area.Certificate, "Windows reported that it could not use the configured certificate")
    {
        Why = "The events 1051, 1053, 1054, 1055 and 1059 tell that a pinned certificate was passed over, and why.",
        Needs = "Those events of the last 7 days since the pinned certificate was issued, and whether a certificate is still pinned.",
        IsEvidence = true,
        Repairs = ["Set-RdpCertificate"],
        Manual = ["Bind a certificate that is there, valid, for server authentication and readable by NETWORK SERVICE."],
        References = ["TechNet: events 1051 to 1059, TerminalServices-RemoteConnectionManager"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        IReadOnlyList<EventEntry> events = Need(facts.Events.Certificate);
        if (NeedAnswer(facts.Certificates.PinnedHash.Bytes).IsAbsent)
        {
            yield return NotApplicable("No certificate is pinned: older events do not matter any more.");
            yield break;
        }

        Proof[] proof =
        [
            .. events.Where(IsRecent(facts)).Where(one => Meanings.ContainsKey(one.Id)).GroupBy(one => one.Id).OrderBy(group => group.Key).Select(group => EventProof.Of(
                string.Format(CultureInfo.InvariantCulture, "event {0}, {1}", group.Key, Meanings[group.Key]), [.. group], facts.Events.Certificate.Source)),
        ];
        yield return proof.Length > 0
            ? Warn("Windows could not use the configured certificate.", proof) with { Confidence = Confidence.Medium }
            : Pass("No event tells that the configured certificate was passed over.");
    }

    /// <summary>They are logged at each start of the listener: older ones, and those before the present certificate, were mended.</summary>
    private static Func<EventEntry, bool> IsRecent(HostFacts facts)
    {
        DateTime now = Need(facts.Machine.Clock);
        CertificateDetails? pinned = facts.Certificates.Pinned.Then(certificate => certificate.Details).ValueOr(null);
        return one => now - one.Time <= TimeSpan.FromDays(Days) && (pinned is null || one.Time >= pinned.NotBefore);
    }
}
