using System;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>ConvertSidToStringSidW (sddl.h).</summary>
internal static class SidText
{
    /// <summary>A SID as text, such as <c>S-1-5-18</c>.</summary>
    /// <param name="sid">Where the SID is.</param>
    public static string Of(IntPtr sid)
    {
        if (!ConvertSidToStringSidW(sid, out LocalMemory text))
        {
            throw NativeException.Last(nameof(ConvertSidToStringSidW));
        }

        using (text)
        {
            return text.Text();
        }
    }

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool ConvertSidToStringSidW(IntPtr sid, out LocalMemory text);
}
