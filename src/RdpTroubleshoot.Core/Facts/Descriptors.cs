using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Facts;

/// <summary>Security descriptors out of SDDL texts.</summary>
internal static class Descriptors
{
    public static Observed<SecurityDescriptor> ToDescriptor(this Observed<string> sddl) => sddl.Then(text =>
        SecurityDescriptor.TryParse(text, out SecurityDescriptor? descriptor, out string? error)
            ? Observed.Present(descriptor!, sddl.Source)
            : Observed.Failed<SecurityDescriptor>("its security descriptor is not understood: " + error, sddl.Source));
}
