using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>RegSetKeySecurity (winreg.h): this key only; nothing is passed on to the keys below.</summary>
internal static class RegistrySecurityWriting
{
    /// <summary>Sets parts of a key's security descriptor.</summary>
    /// <param name="key">A key opened with WRITE_DAC or WRITE_OWNER, as the parts need.</param>
    /// <param name="parts">Which parts (SECURITY_INFORMATION of winnt.h).</param>
    /// <param name="descriptor">A self-relative descriptor.</param>
    public static void Set(RegistryHandle key, uint parts, byte[] descriptor)
    {
        int error = RegSetKeySecurity(key, parts, descriptor);
        if (error != NativeCode.Success)
        {
            throw new NativeException(nameof(RegSetKeySecurity), error);
        }
    }

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int RegSetKeySecurity(RegistryHandle key, uint parts, byte[] descriptor);
}
