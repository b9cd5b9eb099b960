using System;
using System.Runtime.InteropServices;
using System.Text;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>EvtRender (winevt.h) with EvtRenderEventXml: the event without its localised message.</summary>
internal static class EventXml
{
    /// <summary>EvtRenderEventXml of EVT_RENDER_FLAGS (winevt.h).</summary>
    private const uint RenderEventXml = 1;

    /// <summary>An event as XML.</summary>
    /// <param name="one">The event.</param>
    /// <param name="buffer">Where it is rendered to; it grows as needed.</param>
    public static string Of(EventHandle one, ref byte[] buffer)
    {
        uint used;
        while (!EvtRender(IntPtr.Zero, one, RenderEventXml, (uint)buffer.Length, buffer, out used, out _))
        {
            var failure = NativeException.Last(nameof(EvtRender));
            if (failure.Code != NativeCode.InsufficientBuffer || used <= buffer.Length)
            {
                throw failure;
            }

            buffer = new byte[Bounds.Size(used)];
        }

        return Encoding.Unicode.GetString(buffer, 0, (int)used).TrimEnd('\0');
    }

    [DllImport("wevtapi.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool EvtRender(
        IntPtr context, EventHandle one, uint flags, uint size, [Out] byte[] buffer, out uint used, out uint properties);
}
