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
        bool isRight = store.IsPresent && string.Equals(store.Value, CertificateFacts.SelfSignedStoreName, StringComparison.OrdinalIgnoreCase);
        yield return isRight ? Pass("SelfSignedCertStore names the store Remote Desktop.", proof)
            : Judge(facts, store.IsAbsent ? "SelfSignedCertStore is not there." : "SelfSignedCertStore names another store than Remote Desktop.", proof);
    }

    /// <summary>Whether a listener with a pinned certificate looks at it at all is not documented.</summary>
    private Finding Judge(HostFacts facts, string summary, Proof proof) => NeedAnswer(facts.Certificates.Pinned).IsPresent
        ? Warn(summary, proof) with { Confidence = Confidence.Medium }
        : (Fail(summary, proof) with { Confidence = Confidence.High }).WhereTlsIsUsed(facts);
}
