using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>GetKernelObjectSecurity (securitybaseapi.h): the descriptor as it is stored, from a handle.</summary>
internal static class FileSecurity
{
    /// <summary>Owner, group and DACL of a file or folder as SDDL.</summary>
    /// <param name="file">A file or folder opened with READ_CONTROL.</param>
    public static string Sddl(SafeFileHandle file)
    {
        byte[] descriptor = new byte[512];
        while (!GetKernelObjectSecurity(file, SecurityDescriptorText.OwnerGroupAndDacl, descriptor, (uint)descriptor.Length, out uint needed))
        {
            var failure = NativeException.Last(nameof(GetKernelObjectSecurity));
            if (failure.Code != NativeCode.InsufficientBuffer || needed <= descriptor.Length)
            {
                throw failure;
            }

            descriptor = new byte[Bounds.Size(needed)];
        }

        return SecurityDescriptorText.Of(descriptor);
    }

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetKernelObjectSecurity(SafeFileHandle file, uint information, [Out] byte[] descriptor, uint size, out uint needed);
}
