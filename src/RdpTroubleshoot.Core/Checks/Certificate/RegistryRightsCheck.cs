using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Checks.Certificate;

/// <summary>A registry key that SessionEnv has to write to, and may not.</summary>
internal abstract class RegistryRightsCheck : Check<HostFacts>
{
    /// <summary>The findings about one key.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="sddl">The key's descriptor.</param>
    /// <param name="wanted">The rights that SessionEnv needs.</param>
    protected Finding JudgeKey(HostFacts facts, Observed<string> sddl, uint wanted)
    {
        Observed<SecurityDescriptor> descriptor = sddl.ToDescriptor();
        if (descriptor.IsAbsent)
        {
            return NotApplicable("The key is not there: Windows creates it.") with { Subject = sddl.Source };
        }

        if (!descriptor.IsPresent)
        {
            return NotEvaluated($"Not judged: {descriptor.Source}: {descriptor.Describe()}.") with { Subject = sddl.Source };
        }

        AccessResult access = AccessEvaluator.Evaluate(descriptor.Value, AccessToken.SessionEnv, wanted, SecuredObject.RegistryKey);
        var proof = new Proof("rights of SYSTEM", access.ToString(), "full control", sddl.Source);
        Finding finding = access.Granted
            ? Pass("SYSTEM may write to the key.", proof)
            : Warn("SYSTEM may not write to the key.", [proof, .. RenewalDeadline.Of(facts)]);
        return finding with { Subject = sddl.Source };
    }
}
