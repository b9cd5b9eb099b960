using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>QueryServiceStatusEx (winsvc.h) and what it gives, SERVICE_STATUS_PROCESS.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ServiceStatus
{
    public uint ServiceType;
    public uint CurrentState;
    public uint ControlsAccepted;
    public uint Win32ExitCode;
    public uint ServiceSpecificExitCode;
    public uint CheckPoint;
    public uint WaitHint;
    public uint ProcessId;
    public uint ServiceFlags;

    /// <summary>SC_STATUS_PROCESS_INFO (winsvc.h).</summary>
    private const int ProcessInfo = 0;

    /// <summary>Asks for the status of a service.</summary>
    /// <param name="service">The service.</param>
    public static ServiceStatus Of(ServiceHandle service) =>
        QueryServiceStatusEx(service, ProcessInfo, out ServiceStatus status, (uint)Marshal.SizeOf(typeof(ServiceStatus)), out _)
            ? status
            : throw NativeException.Last(nameof(QueryServiceStatusEx));

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool QueryServiceStatusEx(ServiceHandle service, int level, out ServiceStatus status, uint size, out uint needed);
}
