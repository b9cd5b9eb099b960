using System;
using System.Collections.Generic;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>
/// Changes the running Windows: one thing at a time, exactly what is asked, with the least rights that do, and within a time limit. On
/// another system it can be made, and every change fails. A change that did not end in time fails with 1460 (ERROR_TIMEOUT) and may still
/// happen: look before you go on.
/// </summary>
public sealed class LiveEditor : IHostEditor
{
    private readonly TimedWrite quick;
    private readonly TimedWrite slow;
    private readonly TimedRead read;
    private readonly ServiceEditor services;

    /// <summary>The running Windows, with <see cref="DefaultLimit"/> and <see cref="DefaultServiceWait"/>.</summary>
    public LiveEditor()
        : this(DefaultLimit, DefaultServiceWait)
    {
    }

    /// <summary>The running Windows.</summary>
    /// <param name="limit">How long one change may take.</param>
    /// <param name="serviceWait">How long a service may take to start or to stop, on top of <paramref name="limit"/> for asking it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not above zero, or longer than an hour.</exception>
    public LiveEditor(TimeSpan limit, TimeSpan serviceWait)
    {
        Require(limit, nameof(limit));
        Require(serviceWait, nameof(serviceWait));
        quick = new TimedWrite(limit);
        slow = new TimedWrite(limit + serviceWait);
        read = new TimedRead(limit, CancellationToken.None);
        services = new ServiceEditor(serviceWait);
    }

    /// <summary>How long one change may take when nothing else is said.</summary>
    public static TimeSpan DefaultLimit { get; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a service may take to start or to stop when nothing else is said.</summary>
    public static TimeSpan DefaultServiceWait { get; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public EditResult SetRegistryValue(string key, string name, RegistryValue? value) =>
        quick.Run(key + "\\" + (name.Length == 0 ? "(default)" : name), () => RegistryEditor.SetValue(key, name, value));

    /// <inheritdoc/>
    public EditResult SetRegistrySddl(string key, string sddl) =>
        quick.Run(key, () => SecurityEditor.Set(new RegistrySecurityTarget(key), sddl));

    /// <inheritdoc/>
    public EditResult SetFileSddl(string path, string sddl) => quick.Run(path, () => SecurityEditor.Set(new FileSecurityTarget(path), sddl));

    /// <inheritdoc/>
    public EditResult MoveFile(string from, string to) => quick.Run(from, () => FileMover.Move(from, to));

    /// <inheritdoc/>
    public EditResult SetServiceStart(string service, ServiceStart start) => quick.Run(Named(service), () => ServiceEditor.SetStart(service, start));

    /// <inheritdoc/>
    public EditResult SetServiceAccount(string service, string account) =>
        quick.Run(Named(service), () => ServiceEditor.SetAccount(service, account));

    /// <inheritdoc/>
    public EditResult StartService(string service) => slow.Run(Named(service), () => services.Start(service));

    /// <inheritdoc/>
    public EditResult StopService(string service) => slow.Run(Named(service), () => services.Stop(service));

    /// <inheritdoc/>
    public EditResult SetFirewallRule(string rule, string? expected, string? text) =>
        quick.Run("firewall rule " + rule, () => FirewallEditor.Set(rule, expected, text));

    /// <inheritdoc/>
    public Observed<IReadOnlyList<byte>> SerializeCertificate(string store, string thumbprint) =>
        read.Value<IReadOnlyList<byte>>($@"{store}\{thumbprint}", () => CertificateEditor.Serialize(store, thumbprint));

    /// <inheritdoc/>
    public EditResult DeleteCertificate(string store, string thumbprint) =>
        quick.Run($@"{store}\{thumbprint}", () => CertificateEditor.Delete(store, thumbprint));

    /// <inheritdoc/>
    public EditResult AddCertificate(string store, IReadOnlyList<byte> serialized) =>
        quick.Run(store, () => CertificateEditor.Add(store, [.. serialized]));

    private static string Named(string service) => "service " + service;

    private static void Require(TimeSpan limit, string name)
    {
        if (limit <= TimeSpan.Zero || limit > TimeSpan.FromHours(1))
        {
            throw new ArgumentOutOfRangeException(name);
        }
    }
}
