using System;
using System.Runtime.InteropServices;
using Microsoft.Win32;
using RdpTroubleshoot.Hosts;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

public sealed class RegistryTests : IDisposable
{
    private readonly LiveHost host = new();
    private readonly string folder = @"SOFTWARE\RdpTroubleshootTests\" + Guid.NewGuid().ToString("N");
    private readonly RegistryKey root = RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, RegistryView.Registry64);
    private readonly RegistryKey planted;

    public RegistryTests() => planted = root.CreateSubKey(folder);

    private string Key => @"HKLM\" + folder;

    public void Dispose()
    {
        planted.Dispose();
        root.DeleteSubKeyTree(folder, throwOnMissingSubKey: false);
        root.Dispose();
    }

    [OnWindowsFact]
    public void A_number_with_its_highest_bit_set_stays_unsigned()
    {
        planted.SetValue("MaxInstanceCount", unchecked((int)0xFFFFFFFF), RegistryValueKind.DWord);
        RegistryValue value = host.Registry.ReadValue(Key, "MaxInstanceCount").Value;
        Assert.Equal(RegistryValueType.DWord, value.Type);
        Assert.Equal(0xFFFFFFFFul, value.Number);
    }

    [OnWindowsFact]
    public void A_long_number_stays_unsigned()
    {
        planted.SetValue("Long", -1L, RegistryValueKind.QWord);
        Assert.Equal(ulong.MaxValue, host.Registry.ReadValue(Key, "Long").Value.Number);
    }

    [OnWindowsFact]
    public void A_text_is_read_as_stored()
    {
        planted.SetValue("Store", "Remote Desktop", RegistryValueKind.String);
        RegistryValue value = host.Registry.ReadValue(Key, "Store").Value;
        Assert.Equal(RegistryValueType.String, value.Type);
        Assert.Equal("Remote Desktop", value.Text);
    }

    [OnWindowsFact]
    public void The_default_value_is_read()
    {
        planted.SetValue("", "default", RegistryValueKind.String);
        Observed<RegistryValue> read = host.Registry.ReadValue(Key, "");
        Assert.Equal("default", read.Value.Text);
        Assert.EndsWith(@"\(default)", read.Source, StringComparison.Ordinal);
    }

    [OnWindowsFact]
    public void Variables_in_a_text_are_not_expanded()
    {
        planted.SetValue("ServiceDll", @"%SystemRoot%\System32\termsrv.dll", RegistryValueKind.ExpandString);
        RegistryValue value = host.Registry.ReadValue(Key, "ServiceDll").Value;
        Assert.Equal(RegistryValueType.ExpandString, value.Type);
        Assert.Equal(@"%SystemRoot%\System32\termsrv.dll", value.Text);
    }

    [OnWindowsFact]
    public void A_list_of_texts_is_read()
    {
        planted.SetValue("DependOnService", new[] { "RPCSS", "LanmanWorkstation" }, RegistryValueKind.MultiString);
        Assert.Equal(["RPCSS", "LanmanWorkstation"], host.Registry.ReadValue(Key, "DependOnService").Value.Texts!);
        planted.SetValue("None", Array.Empty<string>(), RegistryValueKind.MultiString);
        Assert.Empty(host.Registry.ReadValue(Key, "None").Value.Texts!);
    }

    [OnWindowsFact]
    public void Bytes_longer_than_a_usual_value_are_read_whole()
    {
        byte[] bytes = new byte[100_000];
        new Random(1).NextBytes(bytes);
        planted.SetValue("Blob", bytes, RegistryValueKind.Binary);
        RegistryValue value = host.Registry.ReadValue(Key, "Blob").Value;
        Assert.Equal(RegistryValueType.Binary, value.Type);
        Assert.Equal(bytes, value.Bytes!);
    }

    [OnWindowsFact]
    public void A_value_without_a_known_type_is_read_as_bytes()
    {
        planted.SetValue("Nothing", new byte[] { 1, 2, 3 }, RegistryValueKind.None);
        RegistryValue value = host.Registry.ReadValue(Key, "Nothing").Value;
        Assert.Equal(RegistryValueType.None, value.Type);
        Assert.Equal([1, 2, 3], value.Bytes!);
    }

    [OnWindowsFact]
    public void A_number_of_the_wrong_size_fails_instead_of_being_guessed()
    {
        Assert.Equal(0, RegSetKeyValueW(new IntPtr(unchecked((int)0x80000002)), folder, "Odd", 4, [1, 2], 2));
        Observed<RegistryValue> read = host.Registry.ReadValue(Key, "Odd");
        Assert.Equal(ObservedState.Failed, read.State);
        Assert.Equal("a REG_DWORD of 2 bytes", read.Why);
    }

    [OnWindowsFact]
    public void An_absent_value_and_an_absent_key_are_absent()
    {
        Assert.Equal(ObservedState.Absent, host.Registry.ReadValue(Key, "NotThere").State);
        Assert.Equal(ObservedState.Absent, host.Registry.ReadValue(Key + @"\NotThere", "x").State);
        Assert.Equal(ObservedState.Absent, host.Registry.ReadSubkeys(Key + @"\NotThere").State);
        Assert.Equal(ObservedState.Absent, host.Registry.ReadSddl(Key + @"\NotThere").State);
    }

    [OnWindowsFact]
    public void A_key_without_subkeys_has_an_empty_list_and_the_others_their_names()
    {
        Assert.Empty(host.Registry.ReadSubkeys(Key).Value);
        planted.CreateSubKey("RDP-Tcp").Dispose();
        planted.CreateSubKey("Console").Dispose();
        Assert.Equal(["Console", "RDP-Tcp"], host.Registry.ReadSubkeys(Key).Value.ToOrdered());
    }

    [OnWindowsFact]
    public void Owner_group_and_permissions_of_a_key_are_read_as_SDDL()
    {
        string sddl = host.Registry.ReadSddl(@"HKLM\SOFTWARE\Microsoft").Value;
        Assert.StartsWith("O:", sddl, StringComparison.Ordinal);
        Assert.Contains("G:", sddl, StringComparison.Ordinal);
        Assert.Contains("D:", sddl, StringComparison.Ordinal);
        Assert.DoesNotContain("S:", sddl.Replace("GS:", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [OnWindowsFact]
    public void Another_hive_is_not_read_as_if_it_were_this_one() =>
        Assert.Equal(ObservedState.Failed, host.Registry.ReadValue(@"HKCU\Software", "x").State);

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int RegSetKeyValueW(IntPtr key, string subkey, string name, uint type, byte[] data, uint size);
}
