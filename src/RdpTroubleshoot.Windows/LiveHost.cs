using System;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Certificates;
using RdpTroubleshoot.Windows.Events;
using RdpTroubleshoot.Windows.Files;
using RdpTroubleshoot.Windows.Firewall;
using RdpTroubleshoot.Windows.Machine;
using RdpTroubleshoot.Windows.Reading;
using RdpTroubleshoot.Windows.Registry;
using RdpTroubleshoot.Windows.Rights;
using RdpTroubleshoot.Windows.Services;
using RdpTroubleshoot.Windows.Sessions;
using RdpTroubleshoot.Windows.Sockets;

namespace RdpTroubleshoot.Windows;

/// <summary>
/// The running Windows: 64-bit registry view, SIDs and ids only, never localised names or message texts. It changes nothing, and no read
/// takes longer than its limit. On another system it can be made, and what needs Windows fails.
/// </summary>
public sealed class LiveHost : IHost
{
    /// <summary>The running Windows, with <see cref="DefaultReadLimit"/> and without cancellation.</summary>
    public LiveHost()
        : this(DefaultReadLimit, CancellationToken.None)
    {
    }

    /// <summary>The running Windows.</summary>
    /// <param name="readLimit">How long one read may take; a later one counts as failed.</param>
    /// <param name="cancellation">Ends every read at once with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not above zero, or longer than a day.</exception>
    /// <param name="probe">Probes the machine's own listener; null where nobody can.</param>
    public LiveHost(TimeSpan readLimit, CancellationToken cancellation, IProbePort? probe = null)
    {
        if (readLimit <= TimeSpan.Zero || readLimit > TimeSpan.FromDays(1))
        {
            throw new ArgumentOutOfRangeException(nameof(readLimit));
        }

        var timed = new TimedRead(readLimit, cancellation);
        Registry = new LiveRegistry(timed);
        Machine = new LiveMachine(timed, Registry);
        Services = new LiveServices(timed);
        Files = new LiveFiles(timed);
        Certificates = new LiveCertificates(timed);
        Events = new LiveEvents(timed);
        Sockets = new LiveSockets(timed);
        Sessions = new LiveSessions(timed);
        AccountRights = new LiveAccountRights(timed);
        Probe = probe ?? new NoProbe();
        Firewall = new LiveFirewall(timed);
    }

    /// <summary>How long one read may take when nothing else is said.</summary>
    public static TimeSpan DefaultReadLimit { get; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether this process runs on Windows.</summary>
    public static bool IsSupported => Environment.OSVersion.Platform == PlatformID.Win32NT;

    /// <inheritdoc/>
    public IMachinePort Machine { get; }

    /// <inheritdoc/>
    public IRegistryPort Registry { get; }

    /// <inheritdoc/>
    public IServicePort Services { get; }

    /// <inheritdoc/>
    public IFilePort Files { get; }

    /// <inheritdoc/>
    public ICertificatePort Certificates { get; }

    /// <inheritdoc/>
    public IEventPort Events { get; }

    /// <inheritdoc/>
    public ISocketPort Sockets { get; }

    /// <inheritdoc/>
    public ISessionPort Sessions { get; }

    /// <inheritdoc/>
    public IAccountRightsPort AccountRights { get; }

    /// <inheritdoc/>
    public IProbePort Probe { get; }

    /// <inheritdoc/>
    public IFirewallPort Firewall { get; }
}
