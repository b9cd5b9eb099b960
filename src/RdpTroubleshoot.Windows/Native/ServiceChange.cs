using System;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>ChangeServiceConfigW (winsvc.h): one thing of a service's configuration; every other stays.</summary>
internal static class ServiceChange
{
    /// <summary>SERVICE_NO_CHANGE (winsvc.h).</summary>
    private const uint NoChange = 0xFFFFFFFF;

    /// <summary>Sets how a service starts.</summary>
    /// <param name="service">A service opened with SERVICE_CHANGE_CONFIG.</param>
    /// <param name="start">SERVICE_BOOT_START to SERVICE_DISABLED (winnt.h).</param>
    public static void SetStart(ServiceHandle service, uint start) => Change(service, start, null, null);

    /// <summary>Sets the account of a service to one without a password.</summary>
    /// <param name="service">A service opened with SERVICE_CHANGE_CONFIG.</param>
    /// <param name="account">The account.</param>
    public static void SetAccount(ServiceHandle service, string account) => Change(service, NoChange, account, "");

    private static void Change(ServiceHandle service, uint start, string? account, string? password)
    {
        if (!ChangeServiceConfigW(service, NoChange, start, NoChange, null, null, IntPtr.Zero, null, account, password, null))
        {
            throw NativeException.Last(nameof(ChangeServiceConfigW));
        }
    }

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool ChangeServiceConfigW(
        ServiceHandle service,
        uint type,
        uint start,
        uint errorControl,
        string? binaryPath,
        string? group,
        IntPtr tag,
        string? dependencies,
        string? account,
        string? password,
        string? displayName);
}
