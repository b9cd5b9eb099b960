using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>
/// SetKernelObjectSecurity (securitybaseapi.h): what the handle is open on, and nothing else. SetSecurityInfo would pass inheritable
/// entries on to everything below a folder.
/// </summary>
internal static class FileSecurityWriting
{
    /// <summary>Sets parts of a security descriptor.</summary>
    /// <param name="file">A file or folder opened with WRITE_DAC or WRITE_OWNER, as the parts need.</param>
    /// <param name="parts">Which parts (SECURITY_INFORMATION of winnt.h).</param>
    /// <param name="descriptor">A self-relative descriptor.</param>
    public static void Set(SafeFileHandle file, uint parts, byte[] descriptor)
    {
        if (!SetKernelObjectSecurity(file, parts, descriptor))
        {
            throw NativeException.Last(nameof(SetKernelObjectSecurity));
        }
    }

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetKernelObjectSecurity(SafeFileHandle file, uint parts, byte[] descriptor);
}
