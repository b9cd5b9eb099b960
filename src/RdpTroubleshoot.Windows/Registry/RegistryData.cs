using System;
using System.Globalization;
using System.Text;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Registry;

/// <summary>Turns the stored bytes of a registry value into a typed value ("Registry Value Types" of the Win32 documentation).</summary>
internal static class RegistryData
{
    /// <summary>The value of some bytes.</summary>
    /// <param name="bytes">The bytes as stored.</param>
    /// <param name="type">The type (REG_... of winnt.h); any without a name here is kept as bytes.</param>
    public static RegistryValue Parse(byte[] bytes, uint type) => type switch
    {
        1 => RegistryValue.String(Text(bytes)),
        2 => RegistryValue.ExpandString(Text(bytes)),
        3 => RegistryValue.Binary(bytes),
        4 => RegistryValue.DWord(BitConverter.ToUInt32(Exactly(bytes, sizeof(uint), "REG_DWORD"), 0)),
        7 => RegistryValue.MultiString(Texts(bytes)),
        11 => RegistryValue.QWord(BitConverter.ToUInt64(Exactly(bytes, sizeof(ulong), "REG_QWORD"), 0)),
        _ => RegistryValue.None(bytes),
    };

    /// <summary>Terminators are not part of the text; they may be missing or there may be several.</summary>
    private static string Text(byte[] bytes) => Encoding.Unicode.GetString(bytes, 0, bytes.Length & ~1).TrimEnd('\0');

    /// <summary>Empty texts between others are kept: only those at the end cannot be told from terminators.</summary>
    private static string[] Texts(byte[] bytes)
    {
        string all = Text(bytes);
        return all.Length == 0 ? [] : all.Split('\0');
    }

    private static byte[] Exactly(byte[] bytes, int size, string type) => bytes.Length == size
        ? bytes
        : throw new UnreadableException(string.Format(CultureInfo.InvariantCulture, "a {0} of {1} bytes", type, bytes.Length));
}
