using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

internal sealed class SessionEnvNotStartedAlong : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP2013", Area.Service, "TermService is not told to start SessionEnv along")
    {
        Why = "RCDependentServices lists what TermService starts with it: CertPropSvc and SessionEnv. Without SessionEnv in the list nobody starts it after a reboot.",
        Needs = "RCDependentServices of the machine.",
        Explains = ["RDP2004", Consequences.NoRenewal],
        Repairs = ["Repair-RdpService"],
        Manual = [$@"reg add ""{RegistryPaths.TerminalServer}"" /v RCDependentServices /t REG_MULTI_SZ /d CertPropSvc\0SessionEnv /f"],
        References = ["Registry of Windows Server 2012 R2 to 2025 as installed"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        var along = NeedAnswer(facts.Listener.DependentServices);
        var proof = new Proof("RCDependentServices", along.IsPresent ? string.Join(", ", along.Value) : along.Describe(), "CertPropSvc, SessionEnv", along.Source);
        yield return along.IsPresent && along.Value.Contains("SessionEnv", StringComparer.OrdinalIgnoreCase)
            ? Pass("TermService starts SessionEnv along.", proof)
            : Warn("TermService does not start SessionEnv along.", proof) with { Confidence = Confidence.Medium };
    }
}
