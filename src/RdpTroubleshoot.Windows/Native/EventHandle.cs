using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>The result of an event query, or one event of it: EvtQuery, EvtNext and EvtClose (winevt.h).</summary>
internal sealed class EventHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>EvtQueryChannelPath and EvtQueryReverseDirection (winevt.h): a log by its name, newest first.</summary>
    private const uint NewestOfChannel = 0x1 | 0x200;

    /// <summary>How long EvtNext waits, in milliseconds.</summary>
    private const uint Wait = 10_000;

    public EventHandle()
        : base(ownsHandle: true)
    {
    }

    /// <summary>Asks a log.</summary>
    /// <param name="log">The log's name.</param>
    /// <param name="path">Which events, as XPath.</param>
    public static EventHandle Query(string log, string path)
    {
        EventHandle result = EvtQuery(IntPtr.Zero, log, path, NewestOfChannel);
        return result.IsInvalid ? throw NativeException.Last(nameof(EvtQuery)) : result;
    }

    /// <summary>The next event of a result, or null after the last one.</summary>
    public EventHandle? Next()
    {
        if (EvtNext(this, 1, out EventHandle one, Wait, 0, out _))
        {
            return one;
        }

        var end = NativeException.Last(nameof(EvtNext));
        return end.Code == NativeCode.NoMoreItems ? null : throw end;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => EvtClose(handle);

    [DllImport("wevtapi.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern EventHandle EvtQuery(IntPtr session, string log, string query, uint flags);

    /// <summary>Asked for one event at a time, its array of handles is one handle.</summary>
    [DllImport("wevtapi.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool EvtNext(EventHandle result, uint count, out EventHandle one, uint timeout, uint flags, out uint returned);

    [DllImport("wevtapi.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool EvtClose(IntPtr handle);
}
