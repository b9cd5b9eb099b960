using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Checks.MachineKeys;

/// <summary>A fault of the file in which the private key of the certificate in use is kept. A missing file is RDP3007's.</summary>
internal abstract class KeyFileInUseCheck : Check<HostFacts>
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<ListenerCertificate> inUse = NeedAnswer(facts.Certificates.InUse);
        if (inUse.IsAbsent || NeedAnswer(inUse.Value.Certificate.PrivateKey).IsAbsent)
        {
            yield return NotApplicable("The listener has no certificate with a private key.");
            yield break;
        }

        KeyFile file = Need(facts.MachineKeys.KeyFileOf(inUse.Value.Certificate));
        Observed<SecurityDescriptor> descriptor = NeedAnswer(file.Descriptor);
        Finding finding = descriptor.IsAbsent ? NotApplicable("The key file is not there (RDP3007).") : Judge(inUse.Value, file, descriptor.Value);
        yield return finding with { Subject = file.Path };
    }

    /// <summary>Judges the file.</summary>
    protected abstract Finding Judge(ListenerCertificate inUse, KeyFile file, SecurityDescriptor descriptor);
}
