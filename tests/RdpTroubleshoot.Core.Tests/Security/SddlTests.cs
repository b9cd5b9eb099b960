using System;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Security;
using Xunit;

namespace RdpTroubleshoot.Tests.Security;

public class SddlTests
{
    [Fact]
    public void The_default_of_MachineKeys_reads_as_documented()
    {
        SecurityDescriptor descriptor = Parse("O:SYG:SYD:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)");
        Assert.Equal(WellKnownSids.System, descriptor.Owner);
        Assert.Equal(
            [new(AceType.Allow, WellKnownSids.Everyone, 0x12019F, false, false, false), new(AceType.Allow, WellKnownSids.Administrators, 0x1F01FF, false, false, false)],
            descriptor.Entries!);
    }

    [Fact]
    public void Flags_of_an_entry_are_kept_apart()
    {
        AccessControlEntry entry = Parse("D:(D;OICIIOIDNP;GAGR;;;S-1-5-80-4022436659-1090538466-1613889075-870485073-3428993833)").Entries!.Single();
        Assert.True(entry.InheritOnly && entry.Inheritable && entry.Inherited && entry.Type == AceType.Deny);
        Assert.Equal(0x90000000, entry.Mask);
        Assert.Equal("deny 0x90000000 for NT SERVICE\\SessionEnv (S-1-5-80-4022436659-1090538466-1613889075-870485073-3428993833), inherited", entry.ToString());
    }

    [Theory]
    [InlineData("D:")]
    [InlineData("D:P")]
    [InlineData("O:BAG:SYD:PAIS:(AU;SAFA;FA;;;WD)")]
    public void An_empty_list_lets_nobody_in_and_is_not_a_missing_one(string sddl) => Assert.Empty(Parse(sddl).Entries!);

    [Theory]
    [InlineData("D:NO_ACCESS_CONTROL")]
    [InlineData("O:SYD:PNO_ACCESS_CONTROL")]
    public void A_NULL_list_lets_everybody_in(string sddl) => Assert.Null(Parse(sddl).Entries);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("O:SYG:SY")]
    [InlineData("D:(XA;;FA;;;WD;(Member_of {SID(BA)}))")]
    [InlineData("D:(A;;FA;;;WD;(1))")]
    [InlineData("D:(OA;;FA;;;WD)")]
    [InlineData("D:(A;;FA;f3c1;;WD)")]
    [InlineData("D:(A;;FA;;;WD")]
    [InlineData("D:(A;;FA;;WD)")]
    [InlineData("D:(A;ZZ;FA;;;WD)")]
    [InlineData("D:(A;O;FA;;;WD)")]
    [InlineData("D:(A;;QQ;;;WD)")]
    [InlineData("D:(A;;F;;;WD)")]
    [InlineData("D:(A;;0x;;;WD)")]
    [InlineData("D:(A;;0x1ffffffff;;;WD)")]
    [InlineData("D:(A;;0x1\0;;;WD)")]
    [InlineData("D:(A;;010;;;WD)")]
    [InlineData("D:(A;;99999999999;;;WD)")]
    [InlineData("D:(A;;FA;;;ZZ)")]
    [InlineData("D:(A;;FA;;;S-1-)")]
    [InlineData("D:(A;;FA;;;S-1-5--18)")]
    [InlineData("D:(A;;FA;;;S-1-5-018)")]
    [InlineData("D:(A;;FA;;;S-1-5-4294967296)")]
    [InlineData("D:(A;;FA;;;S-1-5-18\0)")]
    [InlineData("D:(A;;FA;;;DOMAIN\\user)")]
    [InlineData("D:(A;;FA;;;)")]
    [InlineData("D:(D;;FA;;;WD)D:(A;;FA;;;WD)")]
    [InlineData("O:SYO:BAD:(A;;FA;;;WD)")]
    [InlineData("D:NO_ACCESS_CONTROL(D;;FA;;;WD)")]
    [InlineData("Q:x")]
    public void What_is_not_understood_is_an_error_and_never_a_guess(string sddl)
    {
        Assert.False(SecurityDescriptor.TryParse(sddl, out SecurityDescriptor? descriptor, out string? error));
        Assert.Null(descriptor);
        Assert.NotEmpty(error!);
    }

    [Fact]
    public void Hostile_texts_neither_throw_nor_hang()
    {
        const string alphabet = "ODGS:();APIX,0x19f-WDBASYNS \0\u00e4";
        var random = new Random(20261124);
        for (int round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder("O:SYG:SYD:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)");
            for (int change = random.Next(1, 8); change > 0; change--)
            {
                text[random.Next(text.Length)] = alphabet[random.Next(alphabet.Length)];
            }

            bool read = SecurityDescriptor.TryParse(text.ToString(), out SecurityDescriptor? descriptor, out string? error);
            Assert.Equal(read, descriptor is not null);
            Assert.Equal(!read, error is not null);
        }

        Assert.False(SecurityDescriptor.TryParse("D:" + new string('(', 1_000_000), out _, out _));
        Assert.False(SecurityDescriptor.TryParse("O:" + new string('x', 1_000_000), out _, out _));
        Assert.True(SecurityDescriptor.TryParse("D:" + string.Concat(Enumerable.Repeat("(A;;FA;;;WD)", 50_000)), out _, out _));
    }

    [Fact]
    public void A_service_SID_is_that_of_Windows()
    {
        Assert.Equal("S-1-5-80-4022436659-1090538466-1613889075-870485073-3428993833", ServiceSid.Of("SessionEnv"));
        Assert.Equal("S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464", ServiceSid.Of("trustedinstaller"));
    }

    private static SecurityDescriptor Parse(string sddl)
    {
        Assert.True(SecurityDescriptor.TryParse(sddl, out SecurityDescriptor? descriptor, out string? error), error);
        return descriptor!;
    }
}
