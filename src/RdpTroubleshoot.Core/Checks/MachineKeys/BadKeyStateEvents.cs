using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks.Certificate;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.MachineKeys;

internal sealed class BadKeyStateEvents : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP4012", Area.MachineKeys, "Windows could not decrypt the old RDP key when it was to make a new certificate")
    {
        Why = "To renew the certificate SessionEnv opens the old key. One that cannot be decrypted (0x8009000B) stops every renewal; what is in use now goes on until it expires.",
        Needs = "The status in the events 1057 and 1058 since the last new certificate (event 1056).",
        Explains = [Consequences.NoRenewal],
        Repairs = ["Reset-RdpSelfSignedCert"],
        Manual = CertificateReset.WithKeyFile,
        References = ["winerror.h, NTE_BAD_KEY_STATE", "TechNet forum: event 1057, key not valid for use in specified state"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        IReadOnlyList<EventEntry> events = Need(facts.Events.Certificate);
        DateTime since = EventFacts.LastCreation(events);
        List<EventEntry> told = [.. events.Where(one => one.Time > since && one.Id is 1057 or 1058 && CryptoStatus.In(one) == CryptoStatus.BadKeyState)];
        string what = "events 1057, 1058 with " + CryptoStatus.Describe(CryptoStatus.BadKeyState);
        yield return told.Count == 0
            ? Pass("No event tells of a key that could not be decrypted.")
            : Warn("Windows could not decrypt the old RDP key when it was to make a new certificate.", EventProof.Of(what, told, facts.Events.Certificate.Source))
                with { Confidence = Confidence.Medium };
    }
}
