using System.Collections.Generic;
using RdpTroubleshoot.Checks.Certificate;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

internal sealed class SessionEnvStopped : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP2004", Area.Service, "SessionEnv does not run")
    {
        Why = "TermService starts SessionEnv with it. Where it does not run, nobody renews the self-signed certificate.",
        Needs = "The state of SessionEnv.",
        Explains = ["RDP2015", Consequences.NoRenewal],
        Repairs = ["Repair-RdpService"],
        Manual = ["Start-Service SessionEnv"],
        References = ["RCDependentServices in the registry of Windows as installed"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<ServiceEntry> service = NeedAnswer(facts.Services.SessionEnv);
        if (service.IsAbsent)
        {
            yield return NotApplicable("SessionEnv is not installed.");
            yield break;
        }

        Proof proof = ServiceProof.State(service);
        Observed<uint> deny = facts.Listener.DenyConnections.Effective;
        if (service.Value.State == ServiceState.Stopped && (deny.IsAbsent || (deny.IsPresent && deny.Value != 0)))
        {
            yield return NotApplicable("Remote Desktop is switched off (RDP1001): nothing starts SessionEnv.", proof);
            yield break;
        }

        yield return service.Value.State switch
        {
            ServiceState.Running => Pass("SessionEnv runs.", proof),
            ServiceState.Unknown => NotEvaluated("Not judged: the state of SessionEnv is not known.", proof),
            _ => Warn("SessionEnv does not run: nobody renews the self-signed certificate.", [proof, .. RenewalDeadline.Of(facts)]) with { Confidence = Confidence.High },
        };
    }
}
