using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Reading;
using RdpTroubleshoot.Windows.Registry;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>Turns a typed registry value into the bytes that are stored ("Registry Value Types" of the Win32 documentation).</summary>
internal static class RegistryBytes
{
    /// <summary>REG_... of winnt.h, in the order of <see cref="RegistryValueType"/>.</summary>
    private static readonly uint[] Types = [0, 1, 2, 3, 4, 7, 11];

    /// <summary>The number of a type (REG_... of winnt.h).</summary>
    /// <param name="type">The type.</param>
    public static uint TypeOf(RegistryValueType type) => Types[(int)type];

    /// <summary>Whether values of a type are told apart from those of every other one.</summary>
    /// <param name="type">Its number.</param>
    public static bool HasName(uint type) => Array.IndexOf(Types, type) >= 0;

    /// <summary>The bytes of a value. One that would be read as another value than it is refused.</summary>
    /// <param name="value">The value.</param>
    public static byte[] Of(RegistryValue value)
    {
        byte[] bytes = value.Type switch
        {
            RegistryValueType.DWord => BitConverter.GetBytes(checked((uint)value.Number!.Value)),
            RegistryValueType.QWord => BitConverter.GetBytes(value.Number!.Value),
            RegistryValueType.String or RegistryValueType.ExpandString => Encoding.Unicode.GetBytes(value.Text + "\0"),
            RegistryValueType.MultiString => Encoding.Unicode.GetBytes(string.Concat(value.Texts!.Select(text => text + "\0")) + "\0"),
            _ => [.. value.Bytes!],
        };
        return bytes.Length <= Bounds.Bytes && IsSame(RegistryData.Parse(bytes, TypeOf(value.Type)), value)
            ? bytes
            : throw new RefusedException("this value cannot be stored as it is: a text of it has a terminator at its end, or it is too large");
    }

    private static bool IsSame(RegistryValue one, RegistryValue other) =>
        one.Number == other.Number && one.Text == other.Text && IsSame(one.Texts, other.Texts) && IsSame(one.Bytes, other.Bytes);

    private static bool IsSame<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other) => (one ?? []).SequenceEqual(other ?? []);
}
