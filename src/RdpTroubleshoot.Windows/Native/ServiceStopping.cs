using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>ControlService (winsvc.h) with SERVICE_CONTROL_STOP.</summary>
internal static class ServiceStopping
{
    /// <summary>SERVICE_CONTROL_STOP (winsvc.h).</summary>
    private const uint StopControl = 0x00000001;

    /// <summary>SERVICE_STATUS (winsvc.h): seven numbers.</summary>
    private const uint StatusSize = 7 * sizeof(uint);

    /// <summary>Asks a service to stop. One that stands already is no failure.</summary>
    /// <param name="service">A service opened with SERVICE_STOP.</param>
    public static void Stop(ServiceHandle service)
    {
        using NativeMemory status = NativeMemory.Allocate(StatusSize);
        if (!ControlService(service, StopControl, status))
        {
            var failure = NativeException.Last(nameof(ControlService));
            if (failure.Code != NativeCode.ServiceNotActive)
            {
                throw failure;
            }
        }
    }

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool ControlService(ServiceHandle service, uint control, NativeMemory status);
}
