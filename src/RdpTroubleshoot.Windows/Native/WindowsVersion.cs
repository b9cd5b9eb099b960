using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>RtlGetVersion (wdm.h), which tells the truth to programs without a compatibility manifest too.</summary>
internal static class WindowsVersion
{
    /// <summary>The build number, such as 20348.</summary>
    public static uint Build()
    {
        var version = new Layout { Size = (uint)Marshal.SizeOf(typeof(Layout)) };
        uint status = RtlGetVersion(ref version);
        return status == NativeCode.Success ? version.Build : throw new NativeException(nameof(RtlGetVersion), status);
    }

    [DllImport("ntdll.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint RtlGetVersion(ref Layout version);

    /// <summary>RTL_OSVERSIONINFOW (wdm.h).</summary>
    [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
    private struct Layout
    {
        public uint Size;
        public uint Major;
        public uint Minor;
        public uint Build;
        public uint Platform;

        [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 128)]
        public string ServicePack;
    }
}
