using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

internal sealed class KeyIsolationDisabled : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP2014", Area.Service, "KeyIso, which holds CNG keys, is disabled or missing")
    {
        Why = "KeyIso (CNG Key Isolation) does every operation with a CNG key of the machine. Without it a certificate with such a key cannot be used.",
        Needs = "The service KeyIso, and whether the certificate in use has a CNG key.",
        Explains = ["RDP4011", "RDP5001", Consequences.NoTls],
        Repairs = ["Repair-RdpService"],
        Manual = ["sc.exe config KeyIso start= demand", "Start-Service KeyIso"],
        References = ["MS Learn: Key Storage and Retrieval (CNG)"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<ServiceEntry> service = NeedAnswer(facts.Services.Read("KeyIso"));
        Proof proof = service.IsAbsent ? ServiceProof.Missing(service) : ServiceProof.StartType(service);
        if (service.IsPresent && service.Value.StartType != ServiceStart.Disabled)
        {
            yield return Pass("KeyIso may start.", proof);
            yield break;
        }

        Observed<PrivateKeyEntry> key = NeedAnswer(facts.Certificates.InUse).Then(inUse => inUse.Certificate.PrivateKey);
        if (!key.IsPresent || key.Value.ProviderType != 0)
        {
            yield return NotApplicable("KeyIso is disabled or missing, and the RDP certificate has no CNG key.", proof);
            yield break;
        }

        var provider = new Proof("provider", key.Value.Provider, "", key.Source);
        bool stillWorks = (service.IsPresent && service.Value.State == ServiceState.Running) || (key.Value.OpenStatus.IsPresent && key.Value.OpenStatus.Value == 0);
        yield return stillWorks
            ? Warn("KeyIso is disabled and still runs; the RDP certificate has a CNG key.", proof, provider)
            : Fail("KeyIso is disabled or missing, and the RDP certificate has a CNG key.", proof, provider).WhereTlsIsUsed(facts);
    }
}
