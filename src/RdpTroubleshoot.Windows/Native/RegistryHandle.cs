using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>An open registry key: RegOpenKeyExW and RegCloseKey (winreg.h), always the 64-bit view.</summary>
internal sealed class RegistryHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>KEY_QUERY_VALUE (winnt.h).</summary>
    public const uint QueryValue = 0x0001;

    /// <summary>KEY_SET_VALUE (winnt.h).</summary>
    public const uint SetValue = 0x0002;

    /// <summary>KEY_ENUMERATE_SUB_KEYS (winnt.h).</summary>
    public const uint EnumerateSubkeys = 0x0008;

    /// <summary>READ_CONTROL (winnt.h).</summary>
    public const uint ReadControl = 0x00020000;

    /// <summary>WRITE_DAC (winnt.h).</summary>
    public const uint WriteDac = 0x00040000;

    /// <summary>WRITE_OWNER (winnt.h).</summary>
    public const uint WriteOwner = 0x00080000;

    /// <summary>KEY_WOW64_64KEY (winnt.h).</summary>
    private const uint View64 = 0x0100;

    /// <summary>REG_OPTION_BACKUP_RESTORE (winnt.h; MS-RRP 3.1.5.15 BaseRegOpenKey): open by backup privilege, whatever the permissions say.</summary>
    private const uint BackupRestore = 0x00000004;

    /// <summary>HKEY_LOCAL_MACHINE (winreg.h), sign extended as its header does.</summary>
    private static readonly IntPtr LocalMachine = new(unchecked((int)0x80000002));

    public RegistryHandle()
        : base(ownsHandle: true)
    {
    }

    /// <summary>Opens a key below HKEY_LOCAL_MACHINE.</summary>
    /// <param name="path">The path below HKEY_LOCAL_MACHINE.</param>
    /// <param name="access">What is wanted of it.</param>
    public static RegistryHandle Open(string path, uint access)
    {
        int error = RegOpenKeyExW(LocalMachine, path, 0, access | View64, out RegistryHandle key);
        return error == NativeCode.AccessDenied ? OpenByPrivilege(path, access)
            : error == NativeCode.Success ? key
            : throw new NativeException(nameof(RegOpenKeyExW), error);
    }

    /// <summary>Opens a key below HKEY_LOCAL_MACHINE by its permissions, or with the privileges that this thread has enabled.</summary>
    /// <param name="path">The path below HKEY_LOCAL_MACHINE.</param>
    /// <param name="access">What is wanted of it.</param>
    /// <param name="asBackup">Whether backup and restore privilege count instead of the permissions.</param>
    public static RegistryHandle OpenToChange(string path, uint access, bool asBackup)
    {
        int error = RegOpenKeyExW(LocalMachine, path, asBackup ? BackupRestore : 0, access | View64, out RegistryHandle key);
        return error == NativeCode.Success ? key : throw new NativeException(nameof(RegOpenKeyExW), error);
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => RegCloseKey(handle) == 0;

    private static RegistryHandle OpenByPrivilege(string path, uint access)
    {
        using var scope = new PrivilegeScope(PrivilegeScope.Backup);
        int error = RegOpenKeyExW(LocalMachine, path, BackupRestore, access | View64, out RegistryHandle key);
        return error == NativeCode.Success ? key : throw new NativeException(nameof(RegOpenKeyExW), error);
    }

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int RegOpenKeyExW(IntPtr parent, string path, uint options, uint access, out RegistryHandle key);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int RegCloseKey(IntPtr key);
}
