using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>Memory that LsaFreeMemory (ntsecapi.h) releases.</summary>
internal sealed class LsaMemory : SafeHandleZeroOrMinusOneIsInvalid
{
    public LsaMemory()
        : base(ownsHandle: true)
    {
    }

    /// <summary>The SIDs in it, as an array of LSA_ENUMERATION_INFORMATION (ntsecapi.h): each is one pointer.</summary>
    /// <param name="count">How many there are.</param>
    public List<string> Sids(uint count)
    {
        var sids = new List<string>();
        for (int index = 0; index < count; index++)
        {
            Bounds.Add(sids, SidText.Of(Marshal.ReadIntPtr(handle, index * IntPtr.Size)));
        }

        return sids;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => LsaFreeMemory(handle) == NativeCode.Success;

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint LsaFreeMemory(IntPtr memory);
}
