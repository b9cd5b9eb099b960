using System;
using System.Collections.Generic;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>Typed reads of registry values. A value of the wrong type is a failed read: what Windows makes of it is not documented.</summary>
internal static class RegistryReads
{
    public static Observed<uint> ReadDWord(this IRegistryPort registry, string key, string name) =>
        Typed(registry.ReadValue(key, name), "a DWord", value => value.Type == RegistryValueType.DWord ? (uint?)value.Number : null)
            .Select(number => number.GetValueOrDefault());

    /// <summary>A String or ExpandString, not expanded.</summary>
    public static Observed<string> ReadText(this IRegistryPort registry, string key, string name) =>
        Typed(registry.ReadValue(key, name), "a String", value => value.Text);

    public static Observed<IReadOnlyList<string>> ReadTexts(this IRegistryPort registry, string key, string name) =>
        Typed(registry.ReadValue(key, name), "a MultiString", value => value.Texts);

    public static Observed<IReadOnlyList<byte>> ReadBytes(this IRegistryPort registry, string key, string name) =>
        Typed(registry.ReadValue(key, name), "a Binary", value => value.Type == RegistryValueType.Binary ? value.Bytes : null);

    private static Observed<T> Typed<T>(Observed<RegistryValue> observed, string expected, Func<RegistryValue, T?> convert) =>
        observed.Then(value => convert(value) is T typed
            ? Observed.Present(typed, observed.Source)
            : Observed.Failed<T>($"it is a {value.Type} where {expected} belongs", observed.Source));
}
