using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>Configures, starts and stops services, and waits until they are where they were asked to be.</summary>
internal sealed class ServiceEditor
{
    /// <summary>How often a service that is on its way is looked at.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The accounts that need no password, as ChangeServiceConfig and CreateService name them in every display language ("LocalService
    /// Account", "NetworkService Account", "LocalSystem Account" of the Win32 documentation).
    /// </summary>
    private static readonly string[] Accounts = ["LocalSystem", @"NT AUTHORITY\LocalService", @"NT AUTHORITY\NetworkService"];

    private readonly TimeSpan wait;

    public ServiceEditor(TimeSpan wait) => this.wait = wait;

    /// <summary>Sets how a service starts.</summary>
    /// <param name="name">Its key name.</param>
    /// <param name="start">How it starts.</param>
    public static void SetStart(string name, ServiceStart start)
    {
        using ServiceHandle service = ServiceHandle.Open(name, ServiceHandle.ChangeConfig);
        ServiceChange.SetStart(service, (uint)start);
    }

    /// <summary>Sets the account of a service.</summary>
    /// <param name="name">Its key name.</param>
    /// <param name="account">One of the accounts without a password.</param>
    public static void SetAccount(string name, string account)
    {
        string known = Array.Find(Accounts, one => string.Equals(one, account, StringComparison.OrdinalIgnoreCase))
            ?? throw new RefusedException($"the account {account} is none of {string.Join(", ", Accounts)}: it may need a password, which only a person has");
        using ServiceHandle service = ServiceHandle.Open(name, ServiceHandle.ChangeConfig);
        ServiceChange.SetAccount(service, known);
    }

    /// <summary>Starts a service and waits until it runs.</summary>
    /// <param name="name">Its key name.</param>
    public void Start(string name)
    {
        using ServiceHandle service = ServiceHandle.Open(name, ServiceHandle.QueryStatus | ServiceHandle.Start);
        var time = Stopwatch.StartNew();
        ServiceStatus status = Settled(service, time);
        if (Is(status, ServiceState.Paused))
        {
            throw new RefusedException("it is paused: it has to be continued, or stopped first");
        }

        if (Is(status, ServiceState.Stopped))
        {
            ServiceStarting.Start(service);
            status = Settled(service, time);
        }

        if (!Is(status, ServiceState.Running))
        {
            throw new RefusedException("it ended as it started: " + Ending(status), status.Win32ExitCode);
        }
    }

    /// <summary>Stops a service and waits until it stands.</summary>
    /// <param name="name">Its key name.</param>
    public void Stop(string name)
    {
        using ServiceHandle service = ServiceHandle.Open(
            name, ServiceHandle.QueryStatus | ServiceHandle.EnumerateDependents | ServiceHandle.Stop);
        var time = Stopwatch.StartNew();
        if (Is(Settled(service, time), ServiceState.Stopped))
        {
            return;
        }

        List<string> dependents = ServiceDependents.Running(service);
        if (dependents.Count > 0)
        {
            throw new RefusedException(
                "services that depend on it run: stop them first: " + string.Join(", ", dependents), NativeCode.DependentServicesRunning);
        }

        ServiceStopping.Stop(service);
        if (!Is(Settled(service, time), ServiceState.Stopped))
        {
            throw new RefusedException("it took the request to stop and runs again");
        }
    }

    /// <summary>The status once the service is on its way nowhere.</summary>
    private ServiceStatus Settled(ServiceHandle service, Stopwatch time)
    {
        while (true)
        {
            ServiceStatus status = ServiceStatus.Of(service);
            if (Is(status, ServiceState.Stopped) || Is(status, ServiceState.Running) || Is(status, ServiceState.Paused))
            {
                return status;
            }

            if (time.Elapsed > wait)
            {
                throw new RefusedException(
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "it is still on its way ({0}) after {1:0.###} seconds, and may get there yet",
                        (ServiceState)status.CurrentState,
                        wait.TotalSeconds),
                    NativeCode.Timeout);
            }

            Thread.Sleep(Pause);
        }
    }

    private static bool Is(ServiceStatus status, ServiceState state) => status.CurrentState == (uint)state;

    private static string Ending(ServiceStatus status) => status.Win32ExitCode == NativeCode.ServiceSpecificError
        ? string.Format(CultureInfo.InvariantCulture, "exit code {0} of the service itself", status.ServiceSpecificExitCode)
        : string.Format(CultureInfo.InvariantCulture, "exit code {0}", status.Win32ExitCode);
}
