using System.Collections.Generic;
using System.Globalization;

namespace RdpTroubleshoot.Hosts;

/// <summary>A registry value with its type. Numbers are unsigned: 0xFFFFFFFF stays 4294967295.</summary>
public sealed class RegistryValue
{
    private readonly object data;

    private RegistryValue(RegistryValueType type, object data)
    {
        Type = type;
        this.data = data;
    }

    /// <summary>The value's type.</summary>
    public RegistryValueType Type { get; }

    /// <summary>The number of a DWord or QWord, else null.</summary>
    public ulong? Number => data as ulong?;

    /// <summary>The text of a String or ExpandString (not expanded), else null.</summary>
    public string? Text => data as string;

    /// <summary>The texts of a MultiString, else null.</summary>
    public IReadOnlyList<string>? Texts => data as IReadOnlyList<string>;

    /// <summary>The bytes of a Binary or None, else null.</summary>
    public IReadOnlyList<byte>? Bytes => data as byte[];

    /// <summary>A REG_DWORD.</summary>
    /// <param name="number">The unsigned number.</param>
    public static RegistryValue DWord(uint number) => new(RegistryValueType.DWord, (ulong)number);

    /// <summary>A REG_QWORD.</summary>
    /// <param name="number">The unsigned number.</param>
    public static RegistryValue QWord(ulong number) => new(RegistryValueType.QWord, number);

    /// <summary>A REG_SZ.</summary>
    /// <param name="text">The text.</param>
    public static RegistryValue String(string text) => new(RegistryValueType.String, text);

    /// <summary>A REG_EXPAND_SZ.</summary>
    /// <param name="text">The text with its variables, not expanded.</param>
    public static RegistryValue ExpandString(string text) => new(RegistryValueType.ExpandString, text);

    /// <summary>A REG_MULTI_SZ.</summary>
    /// <param name="texts">The texts.</param>
    public static RegistryValue MultiString(params string[] texts) => new(RegistryValueType.MultiString, texts);

    /// <summary>A REG_BINARY.</summary>
    /// <param name="bytes">The bytes.</param>
    public static RegistryValue Binary(byte[] bytes) => new(RegistryValueType.Binary, bytes);

    /// <summary>A REG_NONE, or a type without a name here.</summary>
    /// <param name="bytes">The bytes.</param>
    public static RegistryValue None(byte[] bytes) => new(RegistryValueType.None, bytes);

    /// <summary>The value as a person reads it in regedit: <c>3389</c>, <c>"text"</c>, <c>0A1B...</c>.</summary>
    public override string ToString() => data switch
    {
        ulong number => number.ToString(CultureInfo.InvariantCulture),
        byte[] bytes => bytes.Length == 0 ? "(empty)" : Hex.Of(bytes),
        IReadOnlyList<string> texts => string.Join("; ", texts),
        _ => "\"" + data + "\"",
    };
}
