using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>RegGetKeySecurity (winreg.h).</summary>
internal static class RegistrySecurity
{
    /// <summary>Owner, group and DACL of a key as SDDL.</summary>
    /// <param name="key">A key opened with READ_CONTROL.</param>
    public static string Sddl(RegistryHandle key)
    {
        byte[] descriptor = new byte[512];
        while (true)
        {
            uint size = (uint)descriptor.Length;
            int error = RegGetKeySecurity(key, SecurityDescriptorText.OwnerGroupAndDacl, descriptor, ref size);
            if (error == NativeCode.Success)
            {
                return SecurityDescriptorText.Of(descriptor);
            }

            if (error != NativeCode.InsufficientBuffer || size <= descriptor.Length)
            {
                throw new NativeException(nameof(RegGetKeySecurity), error);
            }

            descriptor = new byte[Bounds.Size(size)];
        }
    }

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int RegGetKeySecurity(RegistryHandle key, uint information, [Out] byte[] descriptor, ref uint size);
}
