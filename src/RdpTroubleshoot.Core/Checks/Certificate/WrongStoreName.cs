using System;
using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Certificate;

internal sealed class WrongStoreName : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP3011", Area.Certificate, "SelfSignedCertStore does not name the store Remote Desktop")
    {
        Why = "WinStations\\SelfSignedCertStore tells the listener in which store its self-signed certificate is. Without it the listener has no certificate (X224SecFilterFailedActivate).",
        Needs = "SelfSignedCertStore of WinStations.",
        Explains = ["RDP3016", Consequences.NoUsableCertificate],
        Repairs = ["Repair-RdpListener"],
        Manual = [$@"reg add ""{RegistryPaths.WinStations}"" /v SelfSignedCertStore /t REG_SZ /d ""Remote Desktop"" /f", "Restart-Service SessionEnv, then: Restart-Service TermService -Force   (drops all Remote Desktop sessions)"],
        References = ["MS Learn: An internal error has occurred when connecting to a remote machine"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        var store = NeedAnswer(facts.Certificates.SelfSignedStoreSetting);
        var proof = new Proof("SelfSignedCertStore", store.ToString(), CertificateFacts.SelfSignedStoreName, store.Source);
        yield return store.IsAbsent ? Fail("SelfSignedCertStore is not there.", proof)
            : string.Equals(store.Value, CertificateFacts.SelfSignedStoreName, StringComparison.OrdinalIgnoreCase) ? Pass("SelfSignedCertStore names the store Remote Desktop.", proof)
            : Fail("SelfSignedCertStore names another store than Remote Desktop.", proof) with { Confidence = Confidence.High };
    }
}
