using System.Collections.Generic;
using RdpTroubleshoot.Checks.Certificate;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

internal sealed class SessionEnvDisabled : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP2003", Area.Service, "SessionEnv, which renews the RDP certificate, is disabled or missing")
    {
        Why = "SessionEnv (Remote Desktop Configuration) makes and renews the self-signed certificate. Without it Remote Desktop goes on working until that certificate expires, up to six months after whoever disabled the service has forgotten it.",
        Needs = "The service SessionEnv and its start type.",
        Explains = ["RDP2015", "RDP2004", Consequences.NoRenewal],
        Repairs = ["Repair-RdpService"],
        Manual = ["sc.exe config SessionEnv start= demand", "Start-Service SessionEnv", "If the certificate has expired: Restart-Service TermService -Force   (drops all Remote Desktop sessions)"],
        References = ["MS Learn: Remote Desktop listener certificate configurations", "CIS Microsoft Windows 10/11 benchmarks, level 2"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<ServiceEntry> service = NeedAnswer(facts.Services.SessionEnv);
        yield return service.IsAbsent ? Warn("The service SessionEnv is not installed.", [ServiceProof.Missing(service), .. RenewalDeadline.Of(facts)])
            : service.Value.StartType == ServiceStart.Disabled
                ? Warn("SessionEnv is disabled: the certificate cannot be renewed.", [ServiceProof.StartType(service), .. ServiceProof.Disabled(facts, "SessionEnv"), .. RenewalDeadline.Of(facts)])
            : Pass("SessionEnv may start.", ServiceProof.StartType(service));
    }
}
