using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>DsRoleGetPrimaryDomainInformation and DsRoleFreeMemory (dsrole.h).</summary>
internal static class DomainRole
{
    /// <summary>DsRolePrimaryDomainInfoBasic of DSROLE_PRIMARY_DOMAIN_INFO_LEVEL (dsrole.h).</summary>
    private const int PrimaryDomainInfoBasic = 1;

    /// <summary>The machine's role: DSROLE_MACHINE_ROLE (dsrole.h), numbered as Win32_ComputerSystem.DomainRole.</summary>
    public static int Read()
    {
        uint error = DsRoleGetPrimaryDomainInformation(null, PrimaryDomainInfoBasic, out Memory information);
        using (information)
        {
            return error == NativeCode.Success
                ? information.FirstNumber()
                : throw new NativeException(nameof(DsRoleGetPrimaryDomainInformation), error);
        }
    }

    [DllImport("netapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint DsRoleGetPrimaryDomainInformation(string? server, int level, out Memory information);

    /// <summary>DSROLE_PRIMARY_DOMAIN_INFO_BASIC (dsrole.h): the role is its first member.</summary>
    private sealed class Memory : SafeHandleZeroOrMinusOneIsInvalid
    {
        public Memory()
            : base(ownsHandle: true)
        {
        }

        public int FirstNumber() => Marshal.ReadInt32(handle);

        protected override bool ReleaseHandle()
        {
            DsRoleFreeMemory(handle);
            return true;
        }

        [DllImport("netapi32.dll", ExactSpelling = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        private static extern void DsRoleFreeMemory(IntPtr memory);
    }
}
