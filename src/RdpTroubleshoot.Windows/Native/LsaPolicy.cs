using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>The local security policy: LsaOpenPolicy, LsaEnumerateAccountsWithUserRight, LsaClose, LsaFreeMemory (ntsecapi.h).</summary>
internal sealed class LsaPolicy : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>POLICY_VIEW_LOCAL_INFORMATION and POLICY_LOOKUP_NAMES (ntsecapi.h): what the enumeration is documented to need.</summary>
    private const uint ViewAndLookup = 0x0001 | 0x0800;

    public LsaPolicy()
        : base(ownsHandle: true)
    {
    }

    /// <summary>Opens the policy of this machine.</summary>
    public static LsaPolicy Open()
    {
        var attributes = new ObjectAttributes { Length = (uint)Marshal.SizeOf(typeof(ObjectAttributes)) };
        uint status = LsaOpenPolicy(IntPtr.Zero, ref attributes, ViewAndLookup, out LsaPolicy policy);
        return status == NativeCode.Success ? policy : throw new NativeException(nameof(LsaOpenPolicy), status);
    }

    /// <summary>The SIDs that hold a right; an empty list when the policy answers that nobody does.</summary>
    /// <param name="right">The right's constant.</param>
    public List<string> Holders(string right)
    {
        using var name = new LsaText(right);
        uint status = LsaEnumerateAccountsWithUserRight(this, ref name.Value, out LsaMemory memory, out uint count);
        using (memory)
        {
            return status switch
            {
                NativeCode.Success => memory.Sids(count),
                NativeCode.NoMoreEntries => [],
                _ => throw new NativeException(nameof(LsaEnumerateAccountsWithUserRight), status),
            };
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => LsaClose(handle) == NativeCode.Success;

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint LsaOpenPolicy(IntPtr system, ref ObjectAttributes attributes, uint access, out LsaPolicy policy);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint LsaEnumerateAccountsWithUserRight(
        LsaPolicy policy, ref LsaText.Layout right, out LsaMemory accounts, out uint count);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint LsaClose(IntPtr policy);

    /// <summary>LSA_OBJECT_ATTRIBUTES (ntsecapi.h), all of it unused.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct ObjectAttributes
    {
        public uint Length;
        public IntPtr RootDirectory;
        public IntPtr ObjectName;
        public uint Attributes;
        public IntPtr SecurityDescriptor;
        public IntPtr SecurityQualityOfService;
    }
}
