using System;
using System.Globalization;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>Sets and takes away registry values by the permissions of their key: no privilege gets past them.</summary>
internal static class RegistryEditor
{
    private const string Hive = @"HKLM\";

    /// <summary>Sets a value, or takes it away.</summary>
    /// <param name="key">The key; it exists.</param>
    /// <param name="name">The value's name; empty for the default value.</param>
    /// <param name="value">The value; null to take it away.</param>
    public static void SetValue(string key, string name, RegistryValue? value)
    {
        byte[] data = value is null ? [] : RegistryBytes.Of(value);
        using RegistryHandle opened = RegistryHandle.OpenToChange(BelowHive(key), RegistryHandle.QueryValue | RegistryHandle.SetValue, asBackup: false);
        RequireThatItCanComeBack(opened, name);
        if (value is null)
        {
            RegistryWriting.Delete(opened, name);
        }
        else
        {
            RegistryWriting.Set(opened, name, RegistryBytes.TypeOf(value.Type), data);
        }
    }

    /// <summary>A key's path below HKEY_LOCAL_MACHINE.</summary>
    /// <param name="key">The key.</param>
    public static string BelowHive(string key) =>
        key.StartsWith(Hive, StringComparison.OrdinalIgnoreCase) && key.Length > Hive.Length && key.IndexOf('\0') < 0
            ? key.Substring(Hive.Length)
            : throw new RefusedException("only keys below HKLM are changed");

    /// <summary>A value of a type without a name here reads as bytes: written back, it would have another type.</summary>
    private static void RequireThatItCanComeBack(RegistryHandle key, string name)
    {
        if (name.Contains("\0"))
        {
            throw new RefusedException("no value can have this name");
        }

        try
        {
            _ = RegistryValues.Read(key, name, out uint type);
            if (!RegistryBytes.HasName(type))
            {
                throw new RefusedException(string.Format(
                    CultureInfo.InvariantCulture, "the value there now has the type {0}, which could not be put back: change it by hand", type));
            }
        }
        catch (NativeException failure) when (failure.Code == NativeCode.FileNotFound)
        {
            // Nothing is there: taking the new value away puts it back.
        }
    }
}
