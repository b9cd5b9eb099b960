using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class WinStationsNotWritable : RegistryRightsCheck
{
    public override CheckInfo Info { get; } = new("RDP3013", Area.Certificate, "SYSTEM may not write to the WinStations key")
    {
        Why = "After SessionEnv has made a certificate it writes its hash to WinStations. When that fails it deletes the new certificate again (event 1058).",
        Needs = "The security descriptor of WinStations.",
        Explains = [Consequences.NoRenewal],
        Repairs = ["Repair-RdpListener"],
        Manual = [$"In regedit, at {RegistryPaths.WinStations}, give SYSTEM full control and remove entries that deny it."],
        References = ["Third-party analysis of sessenv.dll, CCertManager::UpdateSelfSignedCertificate"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        yield return JudgeKey(facts, facts.Listener.WinStationsSddl, AccessRights.KeySetValue);
    }
}
