using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Reading;
using RdpTroubleshoot.Windows.Registry;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>RegEnumValueW (winreg.h).</summary>
internal static class RegistryValueList
{
    /// <summary>The longest name of a value with its terminator ("Registry Element Size Limits" of the Win32 documentation: 16383).</summary>
    private const int LongestName = 16_384;

    /// <summary>The most values of a key. Hosts of many users have been seen with tens of thousands of firewall rules.</summary>
    private const int MostValues = 100_000;

    /// <summary>The most bytes of all values of a key.</summary>
    private const int MostBytes = 128 * 1024 * 1024;

    private const int FirstSize = 4096;

    /// <summary>Every value of a key.</summary>
    /// <param name="key">The key.</param>
    public static List<RegistryEntry> Read(RegistryHandle key)
    {
        var values = new List<RegistryEntry>();
        char[] name = new char[LongestName];
        byte[] data = new byte[FirstSize];
        long bytes = 0;
        for (uint index = 0; ; index++)
        {
            uint length;
            uint size;
            uint type;
            int error;
            do
            {
                length = LongestName;
                size = (uint)data.Length;
                error = RegEnumValueW(key, index, name, ref length, IntPtr.Zero, out type, data, ref size);
                if (error == NativeCode.MoreData)
                {
                    data = new byte[Math.Max(Bounds.Size(size), data.Length + FirstSize)];
                }
            }
            while (error == NativeCode.MoreData);
            if (error == NativeCode.NoMoreItems)
            {
                return values;
            }

            if (error != NativeCode.Success)
            {
                throw new NativeException(nameof(RegEnumValueW), error);
            }

            bytes += size;
            Require(values.Count < MostValues && bytes <= MostBytes);
            byte[] own = new byte[size];
            Array.Copy(data, own, own.Length);
            values.Add(new RegistryEntry(new string(name, 0, (int)length), RegistryData.Parse(own, type)));
        }
    }

    private static void Require(bool isWithin)
    {
        if (!isWithin)
        {
            throw new UnreadableException(string.Format(CultureInfo.InvariantCulture, "there are more than {0} values, or more than {1} bytes in them", MostValues, MostBytes));
        }
    }

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int RegEnumValueW(
        RegistryHandle key, uint index, [Out] char[] name, ref uint length, IntPtr reserved, out uint type, [Out] byte[] data, ref uint size);
}
