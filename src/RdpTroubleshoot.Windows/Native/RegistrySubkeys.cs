using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>RegEnumKeyExW (winreg.h).</summary>
internal static class RegistrySubkeys
{
    /// <summary>The longest name of a key with its terminator ("Registry Element Size Limits" of the Win32 documentation: 255).</summary>
    private const int LongestName = 256;

    /// <summary>The names of a key's subkeys.</summary>
    /// <param name="key">The key.</param>
    public static List<string> Names(RegistryHandle key)
    {
        var names = new List<string>();
        char[] name = new char[LongestName];
        for (uint index = 0; ; index++)
        {
            uint length = LongestName;
            int error = RegEnumKeyExW(key, index, name, ref length, IntPtr.Zero, IntPtr.Zero, IntPtr.Zero, IntPtr.Zero);
            if (error == NativeCode.NoMoreItems)
            {
                return names;
            }

            if (error != NativeCode.Success)
            {
                throw new NativeException(nameof(RegEnumKeyExW), error);
            }

            Bounds.Add(names, new string(name, 0, (int)length));
        }
    }

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int RegEnumKeyExW(
        RegistryHandle key, uint index, [Out] char[] name, ref uint length, IntPtr reserved, IntPtr className, IntPtr classLength, IntPtr written);
}
