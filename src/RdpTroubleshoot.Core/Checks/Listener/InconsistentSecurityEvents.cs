using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class InconsistentSecurityEvents : Check<HostFacts>
{
    private const int Inconsistent = 1050;

    // It is logged at each start of the listener: an older one was mended.
    private const int Days = 7;

    public override CheckInfo Info { get; } = new("RDP1016", Area.Listener, "Windows reported inconsistent security settings of the listener")
    {
        Why = "Event 1050 says that encryption level and security layer did not fit and were corrected while running; what is stored stays as it is.",
        Needs = "Event 1050 of the last 7 days.",
        IsEvidence = true,
        Manual = ["Compare SecurityLayer, UserAuthentication and MinEncryptionLevel with what the findings RDP1005 to RDP1007 and RDP1017 say."],
        References = ["TechNet: event 1050, TerminalServices-RemoteConnectionManager"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        DateTime now = Need(facts.Machine.Clock);
        List<EventEntry> events = [.. Need(facts.Events.Certificate).Where(one => one.Id == Inconsistent && now - one.Time <= TimeSpan.FromDays(Days))];
        yield return events.Count > 0
            ? Warn("Windows corrected inconsistent security settings of the listener.", EventProof.Of("event 1050", events, facts.Events.Certificate.Source))
            : Pass("No event reports inconsistent security settings.");
    }
}
