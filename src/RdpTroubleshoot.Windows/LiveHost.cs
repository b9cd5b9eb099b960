using System;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Windows;

/// <summary>The running Windows.</summary>
public sealed class LiveHost : IHost
{
    private readonly IHost nothing = HostSnapshot.Create("").Host;

    /// <summary>The running Windows.</summary>
    /// <param name="readLimit">The longest that one read may take.</param>
    /// <param name="cancellation">Ends reads.</param>
    public LiveHost(TimeSpan readLimit, CancellationToken cancellation)
    {
        _ = readLimit;
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>The longest that one read takes.</summary>
    public static TimeSpan DefaultReadLimit => TimeSpan.FromSeconds(10);

    /// <summary>Whether this is Windows.</summary>
    public static bool IsSupported => Environment.OSVersion.Platform == PlatformID.Win32NT;

    /// <inheritdoc/>
    public IMachinePort Machine => nothing.Machine;

    /// <inheritdoc/>
    public IRegistryPort Registry => nothing.Registry;

    /// <inheritdoc/>
    public IServicePort Services => nothing.Services;

    /// <inheritdoc/>
    public IFilePort Files => nothing.Files;

    /// <inheritdoc/>
    public ICertificatePort Certificates => nothing.Certificates;

    /// <inheritdoc/>
    public IEventPort Events => nothing.Events;

    /// <inheritdoc/>
    public ISocketPort Sockets => nothing.Sockets;

    /// <inheritdoc/>
    public ISessionPort Sessions => nothing.Sessions;

    /// <inheritdoc/>
    public IAccountRightsPort AccountRights => nothing.AccountRights;
}
