using System;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>RegQueryValueExW (winreg.h).</summary>
internal static class RegistryValues
{
    private const int FirstSize = 256;

    /// <summary>The bytes of a value as they are stored.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The value's name; empty for the default value.</param>
    /// <param name="type">Its type (REG_... of winnt.h).</param>
    public static byte[] Read(RegistryHandle key, string name, out uint type)
    {
        byte[] bytes = new byte[FirstSize];
        while (true)
        {
            uint size = (uint)bytes.Length;
            int error = RegQueryValueExW(key, name, IntPtr.Zero, out type, bytes, ref size);
            switch ((uint)error)
            {
                case NativeCode.Success:
                    Array.Resize(ref bytes, (int)size);
                    return bytes;
                case NativeCode.MoreData:
                    // It may have grown since it said its size: ask until it fits.
                    bytes = new byte[Math.Max(Bounds.Size(size), bytes.Length + FirstSize)];
                    break;
                default:
                    throw new NativeException(nameof(RegQueryValueExW), error);
            }
        }
    }

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int RegQueryValueExW(
        RegistryHandle key, string name, IntPtr reserved, out uint type, [Out] byte[] data, ref uint size);
}
