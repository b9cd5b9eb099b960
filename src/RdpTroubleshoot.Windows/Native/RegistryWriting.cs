using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>RegSetValueExW and RegDeleteValueW (winreg.h).</summary>
internal static class RegistryWriting
{
    /// <summary>Stores a value.</summary>
    /// <param name="key">A key opened with KEY_SET_VALUE.</param>
    /// <param name="name">The value's name; empty for the default value.</param>
    /// <param name="type">Its type (REG_... of winnt.h).</param>
    /// <param name="data">Its bytes.</param>
    public static void Set(RegistryHandle key, string name, uint type, byte[] data)
    {
        int error = RegSetValueExW(key, name, 0, type, data, (uint)data.Length);
        if (error != NativeCode.Success)
        {
            throw new NativeException(nameof(RegSetValueExW), error);
        }
    }

    /// <summary>Takes a value away. One that is not there is no failure.</summary>
    /// <param name="key">A key opened with KEY_SET_VALUE.</param>
    /// <param name="name">The value's name; empty for the default value.</param>
    public static void Delete(RegistryHandle key, string name)
    {
        int error = RegDeleteValueW(key, name);
        if (error != NativeCode.Success && error != NativeCode.FileNotFound)
        {
            throw new NativeException(nameof(RegDeleteValueW), error);
        }
    }

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int RegSetValueExW(RegistryHandle key, string name, uint reserved, uint type, byte[] data, uint size);

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int RegDeleteValueW(RegistryHandle key, string name);
}
