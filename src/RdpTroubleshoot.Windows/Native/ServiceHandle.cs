using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>The service control manager or one of its services: OpenSCManagerW, OpenServiceW, CloseServiceHandle (winsvc.h).</summary>
internal sealed class ServiceHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>SC_MANAGER_CONNECT (winsvc.h).</summary>
    private const uint Connect = 0x0001;

    /// <summary>SERVICE_CHANGE_CONFIG (winsvc.h).</summary>
    public const uint ChangeConfig = 0x0002;

    /// <summary>SERVICE_QUERY_STATUS (winsvc.h).</summary>
    public const uint QueryStatus = 0x0004;

    /// <summary>SERVICE_ENUMERATE_DEPENDENTS (winsvc.h).</summary>
    public const uint EnumerateDependents = 0x0008;

    /// <summary>SERVICE_START (winsvc.h).</summary>
    public const uint Start = 0x0010;

    /// <summary>SERVICE_STOP (winsvc.h).</summary>
    public const uint Stop = 0x0020;

    /// <summary>SERVICE_QUERY_CONFIG and SERVICE_QUERY_STATUS (winsvc.h).</summary>
    private const uint QueryConfigAndStatus = 0x0001 | QueryStatus;

    public ServiceHandle()
        : base(ownsHandle: true)
    {
    }

    /// <summary>Opens a service to be described.</summary>
    /// <param name="name">Its key name.</param>
    public static ServiceHandle Open(string name) => Open(name, QueryConfigAndStatus);

    /// <summary>Opens a service.</summary>
    /// <param name="name">Its key name.</param>
    /// <param name="access">What is wanted of it.</param>
    public static ServiceHandle Open(string name, uint access)
    {
        using ServiceHandle manager = OpenSCManagerW(null, null, Connect);
        if (manager.IsInvalid)
        {
            throw NativeException.Last(nameof(OpenSCManagerW));
        }

        ServiceHandle service = OpenServiceW(manager, name, access);
        return service.IsInvalid ? throw NativeException.Last(nameof(OpenServiceW)) : service;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => CloseServiceHandle(handle);

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern ServiceHandle OpenSCManagerW(string? machine, string? database, uint access);

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern ServiceHandle OpenServiceW(ServiceHandle manager, string name, uint access);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CloseServiceHandle(IntPtr service);
}
