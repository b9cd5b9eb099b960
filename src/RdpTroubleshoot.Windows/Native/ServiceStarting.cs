using System;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>StartServiceW (winsvc.h).</summary>
internal static class ServiceStarting
{
    /// <summary>Asks a service to start, without arguments. One that is on its way already is no failure.</summary>
    /// <param name="service">A service opened with SERVICE_START.</param>
    public static void Start(ServiceHandle service)
    {
        if (!StartServiceW(service, 0, IntPtr.Zero))
        {
            var failure = NativeException.Last(nameof(StartServiceW));
            if (failure.Code != NativeCode.ServiceAlreadyRunning)
            {
                throw failure;
            }
        }
    }

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool StartServiceW(ServiceHandle service, uint count, IntPtr arguments);
}
