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
        yield return (descriptor.IsAbsent ? WithoutFile(file) : Judge(inUse.Value, file, descriptor.Value).WhereTlsIsUsed(facts)) with
        {
            Subject = file.Path,
        };
    }

    /// <summary>A key that opens and has no file lies in a device or with another provider: who may use it cannot be seen from here.</summary>
    private Finding WithoutFile(KeyFile file) =>
        file.Key.OpenStatus.IsPresent && file.Key.OpenStatus.Value == 0
            ? NotEvaluated("Not judged: the key opens and is not kept in a file of this machine.", new Proof("key file", "not there", "File", file.Path))
            : NotApplicable("The key file is not there (RDP3007).");

    /// <summary>The steps by hand with the path of the key file put in.</summary>
    protected IReadOnlyList<string> StepsFor(KeyFile file) => KeyFileSteps.For(Info.Manual, file.Path);

    /// <summary>Judges the file.</summary>
    protected abstract Finding Judge(ListenerCertificate inUse, KeyFile file, SecurityDescriptor descriptor);
}
