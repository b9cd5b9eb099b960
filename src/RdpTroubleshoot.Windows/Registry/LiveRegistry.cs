using System;
using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Registry;

/// <summary>
/// The registry through its native functions: the managed wrapper takes every error but "access denied" for "no such key" and loses types
/// that it has no name for.
/// </summary>
internal sealed class LiveRegistry : IRegistryPort
{
    private const string Hive = @"HKLM\";
    private readonly TimedRead timed;

    public LiveRegistry(TimedRead timed) => this.timed = timed;

    /// <inheritdoc/>
    public Observed<RegistryValue> ReadValue(string key, string name) =>
        InKey(key, key + "\\" + (name.Length == 0 ? "(default)" : name), RegistryHandle.QueryValue, opened =>
            RegistryData.Parse(RegistryValues.Read(opened, name, out uint type), type));

    /// <inheritdoc/>
    public Observed<IReadOnlyList<RegistryEntry>> ReadValues(string key) =>
        InKey<IReadOnlyList<RegistryEntry>>(key, key, RegistryHandle.QueryValue, RegistryValueList.Read);

    /// <inheritdoc/>
    public Observed<IReadOnlyList<string>> ReadSubkeys(string key) =>
        InKey<IReadOnlyList<string>>(key, key, RegistryHandle.EnumerateSubkeys, RegistrySubkeys.Names);

    /// <inheritdoc/>
    public Observed<string> ReadSddl(string key) => InKey(key, key, RegistryHandle.ReadControl, RegistrySecurity.Sddl);

    private Observed<T> InKey<T>(string key, string source, uint access, Func<RegistryHandle, T> read) => timed.Value(source, () =>
    {
        if (!key.StartsWith(Hive, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableException("only keys below HKLM are read");
        }

        using RegistryHandle opened = RegistryHandle.Open(key.Substring(Hive.Length), access);
        return read(opened);
    });
}
