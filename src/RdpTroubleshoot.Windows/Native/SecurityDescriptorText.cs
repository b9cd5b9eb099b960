using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>ConvertSecurityDescriptorToStringSecurityDescriptorW (sddl.h).</summary>
internal static class SecurityDescriptorText
{
    /// <summary>OWNER_, GROUP_ and DACL_SECURITY_INFORMATION (winnt.h): never the SACL, which needs another privilege.</summary>
    public const uint OwnerGroupAndDacl = 0x1 | 0x2 | 0x4;

    /// <summary>SDDL_REVISION_1 (sddl.h).</summary>
    private const uint Revision = 1;

    /// <summary>Owner, group and DACL as SDDL.</summary>
    /// <param name="descriptor">A self-relative security descriptor.</param>
    public static string Of(byte[] descriptor)
    {
        if (!ConvertSecurityDescriptorToStringSecurityDescriptorW(descriptor, Revision, OwnerGroupAndDacl, out LocalMemory text, out _))
        {
            throw NativeException.Last(nameof(ConvertSecurityDescriptorToStringSecurityDescriptorW));
        }

        using (text)
        {
            return text.Text();
        }
    }

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool ConvertSecurityDescriptorToStringSecurityDescriptorW(
        byte[] descriptor, uint revision, uint information, out LocalMemory text, out uint length);
}
