using System.Linq;
using RdpTroubleshoot.Checks.MachineKeys;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Certificate;

/// <summary>The key file that SessionEnv deletes before it makes a new key, where it cannot.</summary>
internal static class KeyInTheWay
{
    /// <summary>The check that finds a key that SYSTEM may not delete.</summary>
    public const string NotDeletable = "RDP4003";

    /// <summary>Whether SYSTEM may not delete the key, and no plan before this one mends that.</summary>
    public static bool IsLocked(PlanBuilder plan) => plan.AllFindings.Any(finding => finding.CheckId == NotDeletable && plan.IsLeft(finding));

    /// <summary>The file's path; null where there is none, or SessionEnv can delete it.</summary>
    public static string? PathOf(PlanBuilder plan)
    {
        bool isSealed = plan.Has("RDP4002") || plan.Has("RDP4012");
        Observed<string> path = KeyNotDeletable.PathOf(plan.Facts);
        Observed<FileKind> kind = path.Then(plan.Facts.Host.Files.ReadKind);
        return (isSealed || IsLocked(plan)) && IsCsp(plan) && kind.IsPresent && kind.Value == FileKind.File ? path.Value : null;
    }

    /// <summary>SessionEnv makes its keys with a CSP: a CNG key file is not in its way.</summary>
    private static bool IsCsp(PlanBuilder plan)
    {
        Observed<PrivateKeyEntry> key = plan.Facts.Certificates.SelfSigned.Then(one => one.PrivateKey);
        return !key.IsPresent || key.Value.ProviderType != 0;
    }
}
