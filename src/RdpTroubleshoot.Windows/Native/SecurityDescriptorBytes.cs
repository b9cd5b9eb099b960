using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>ConvertStringSecurityDescriptorToSecurityDescriptorW (sddl.h).</summary>
internal static class SecurityDescriptorBytes
{
    /// <summary>SDDL_REVISION_1 (sddl.h).</summary>
    private const uint Revision = 1;

    /// <summary>A self-relative security descriptor (MS-DTYP 2.4.6).</summary>
    /// <param name="sddl">Its text.</param>
    public static byte[] Of(string sddl)
    {
        if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(sddl, Revision, out LocalMemory descriptor, out uint size))
        {
            throw NativeException.Last(nameof(ConvertStringSecurityDescriptorToSecurityDescriptorW));
        }

        using (descriptor)
        {
            return descriptor.Bytes(Bounds.Size(size));
        }
    }

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool ConvertStringSecurityDescriptorToSecurityDescriptorW(
        string sddl, uint revision, out LocalMemory descriptor, out uint size);
}
