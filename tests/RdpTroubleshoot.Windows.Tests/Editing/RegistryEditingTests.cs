using System;
using System.Runtime.InteropServices;
using Microsoft.Win32;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Editing;
using RdpTroubleshoot.Windows.Reading;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests.Editing;

public sealed class RegistryEditingTests : IDisposable
{
    private readonly LiveHost host = new();
    private readonly LiveEditor editor = new();
    private readonly string folder = @"SOFTWARE\RdpTroubleshootTests\" + Guid.NewGuid().ToString("N");

    public RegistryEditingTests()
    {
        if (Platform.IsWindowsOrWine)
        {
            using RegistryKey root = Root();
            root.CreateSubKey(folder).Dispose();
        }
    }

    private string Key => @"HKLM\" + folder;

    public void Dispose()
    {
        if (Platform.IsWindowsOrWine)
        {
            using RegistryKey root = Root();
            root.DeleteSubKeyTree(folder, throwOnMissingSubKey: false);
        }
    }

    [OnWindowsFact]
    public void A_value_of_every_type_is_set_as_it_is_and_taken_away_again()
    {
        RegistryValue[] values =
        [
            RegistryValue.DWord(0xFFFFFFFF),
            RegistryValue.QWord(ulong.MaxValue),
            RegistryValue.String("Remote Desktop"),
            RegistryValue.String(""),
            RegistryValue.ExpandString(@"%SystemRoot%\System32\termsrv.dll"),
            RegistryValue.MultiString("RPCSS", "LanmanWorkstation"),
            RegistryValue.MultiString("a", "", "b"),
            RegistryValue.MultiString(),
            RegistryValue.Binary([0, 1, 0xFF]),
            RegistryValue.Binary(new byte[100_000]),
            RegistryValue.Binary([]),
            RegistryValue.None([1, 2, 3]),
        ];
        Assert.All(values, value =>
        {
            Done(editor.SetRegistryValue(Key, "x", value));
            RegistryValue read = host.Registry.ReadValue(Key, "x").Value;
            Assert.Equal(value.Type, read.Type);
            Assert.Equal(value.Number, read.Number);
            Assert.Equal(value.Text, read.Text);
            Assert.Equal(value.Texts, read.Texts);
            Assert.Equal(value.Bytes, read.Bytes);
            Done(editor.SetRegistryValue(Key, "x", null));
            Assert.True(host.Registry.ReadValue(Key, "x").IsAbsent);
        });
    }

    [OnWindowsFact]
    public void The_default_value_is_set_and_taken_away()
    {
        Done(editor.SetRegistryValue(Key, "", RegistryValue.String("x")));
        Assert.Equal("x", host.Registry.ReadValue(Key, "").Value.Text);
        Done(editor.SetRegistryValue(Key, "", null));
        Assert.True(host.Registry.ReadValue(Key, "").IsAbsent);
    }

    [OnWindowsFact]
    public void Taking_away_what_is_not_there_is_no_failure() => Done(editor.SetRegistryValue(Key, "NotThere", null));

    [OnWindowsFact]
    public void A_key_that_does_not_exist_is_not_made()
    {
        EditResult result = editor.SetRegistryValue(Key + @"\NotThere", "x", RegistryValue.DWord(1));
        Assert.Equal(2u, result.Code);
        Assert.Contains("is not there", result.Why, StringComparison.Ordinal);
        Assert.True(host.Registry.ReadSubkeys(Key + @"\NotThere").IsAbsent);
    }

    [OnWindowsFact]
    public void A_value_whose_type_could_not_be_put_back_is_left_alone()
    {
        const uint BigEndian = 5;
        Assert.Equal(0, RegSetKeyValueW(new IntPtr(unchecked((int)0x80000002)), folder, "x", BigEndian, [0, 0, 0, 1], 4));
        EditResult result = editor.SetRegistryValue(Key, "x", RegistryValue.DWord(2));
        Assert.Contains("could not be put back", result.Why, StringComparison.Ordinal);
        Assert.False(editor.SetRegistryValue(Key, "x", null).IsDone);
        Assert.Equal([0, 0, 0, 1], host.Registry.ReadValue(Key, "x").Value.Bytes!);
    }

    [OnWindowsFact]
    public void The_rights_of_a_key_are_set_exactly_and_come_back()
    {
        string before = host.Registry.ReadSddl(Key).Value;
        Done(editor.SetRegistrySddl(Key, "O:SYD:PAI(A;CI;KA;;;SY)(A;CI;KA;;;BA)(A;CI;KR;;;NS)"));
        string set = host.Registry.ReadSddl(Key).Value;
        Assert.StartsWith("O:SY", set, StringComparison.Ordinal);
        Assert.Contains("(A;CI;KA;;;SY)(A;CI;KA;;;BA)(A;CI;KR;;;NS)", set, StringComparison.Ordinal);
        Done(editor.SetRegistrySddl(Key, before));
        Assert.Equal(OwnerAndDacl(before), OwnerAndDacl(host.Registry.ReadSddl(Key).Value));
    }

    [OnWindowsFact]
    public void A_key_that_lets_nobody_in_is_not_written_past_its_rights_and_its_owner_gets_them_back()
    {
        string owner = "O:" + CurrentToken.UserSid();
        Done(editor.SetRegistrySddl(Key, owner + "D:P(A;CI;KA;;;WD)"));
        Done(editor.SetRegistrySddl(Key, owner + "D:P"));
        EditResult denied = editor.SetRegistryValue(Key, "x", RegistryValue.DWord(1));
        Done(editor.SetRegistrySddl(Key, owner + "D:P(A;CI;KA;;;WD)"));
        Assert.Equal(5u, denied.Code);
        Assert.Contains("access denied", denied.Why, StringComparison.Ordinal);
        Assert.True(host.Registry.ReadValue(Key, "x").IsAbsent);
    }

    [OnRealWindowsFact("wine does not let anybody take ownership")]
    public void A_key_that_lets_nobody_in_and_belongs_to_another_gets_its_rights_back()
    {
        string before = host.Registry.ReadSddl(Key).Value;
        Done(editor.SetRegistrySddl(Key, "O:NSD:P"));
        Done(editor.SetRegistrySddl(Key, before));
        Assert.Equal(before, host.Registry.ReadSddl(Key).Value);
    }

    [OnRealWindowsFact("wine does not keep how rights came about")]
    public void Rights_that_came_down_from_above_still_say_so_when_they_are_back()
    {
        string before = host.Registry.ReadSddl(Key).Value;
        Done(editor.SetRegistrySddl(Key, "O:SYD:P(A;CI;KA;;;BA)"));
        Done(editor.SetRegistrySddl(Key, before));
        Assert.Equal(before, host.Registry.ReadSddl(Key).Value);
    }

    [OnWindowsFact]
    public void Rights_that_are_no_SDDL_or_name_nobody_change_nothing()
    {
        Assert.False(editor.SetRegistrySddl(Key, "nonsense").IsDone);
        Assert.Contains("name no DACL", editor.SetRegistrySddl(Key, "O:BA").Why, StringComparison.Ordinal);
    }

    private static string OwnerAndDacl(string sddl) => SddlParts.Split(sddl) is var parts ? parts.Owner + " " + parts.Dacl : "";

    private static RegistryKey Root() => RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, RegistryView.Registry64);

    private static void Done(EditResult result) => Assert.True(result.IsDone, result.Why);

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int RegSetKeyValueW(IntPtr key, string subkey, string name, uint type, byte[] data, uint size);
}
