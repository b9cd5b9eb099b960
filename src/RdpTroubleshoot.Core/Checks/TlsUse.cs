using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks;

/// <summary>A listener that is set to the old RDP security needs no certificate: what is wrong with it breaks nothing until TLS is back on.</summary>
internal static class TlsUse
{
    /// <summary>The finding; where the listener does not use TLS, a fault is no more than a risk.</summary>
    public static Finding WhereTlsIsUsed(this Finding finding, HostFacts facts) =>
        finding.Outcome == Outcome.Fail && IsOff(facts.Listener)
            ? finding with { Outcome = Outcome.Warn, Summary = finding.Summary + " (SecurityLayer 0: TLS is not used now.)" }
            : finding;

    private static bool IsOff(ListenerFacts listener)
    {
        Observed<uint> layer = listener.SecurityLayer.Effective;
        Observed<uint> nla = listener.UserAuthentication.Effective;
        return layer.IsPresent && layer.Value == 0 && (nla.IsAbsent || (nla.IsPresent && nla.Value == 0));
    }
}
