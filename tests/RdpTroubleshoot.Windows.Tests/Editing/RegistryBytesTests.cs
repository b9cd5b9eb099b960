using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Editing;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests.Editing;

public class RegistryBytesTests
{
    [Fact]
    public void Texts_are_stored_with_their_terminators()
    {
        Assert.Equal([0x61, 0, 0, 0], RegistryBytes.Of(RegistryValue.String("a")));
        Assert.Equal([0x61, 0, 0, 0, 0x62, 0, 0, 0, 0, 0], RegistryBytes.Of(RegistryValue.MultiString("a", "b")));
        Assert.Equal([0, 0], RegistryBytes.Of(RegistryValue.MultiString()));
    }

    [Fact]
    public void Numbers_are_little_endian() => Assert.Equal([0x3D, 0x0D, 0, 0], RegistryBytes.Of(RegistryValue.DWord(3389)));

    [Fact]
    public void An_empty_text_between_others_is_kept() =>
        Assert.Equal([0x61, 0, 0, 0, 0, 0, 0x62, 0, 0, 0, 0, 0], RegistryBytes.Of(RegistryValue.MultiString("a", "", "b")));

    public static IEnumerable<TheoryDataRow<string>> Inexact() => [new("a\0"), new("a\uD800")];

    [Theory]
    [MemberData(nameof(Inexact))]
    public void A_text_that_would_be_read_as_another_one_is_refused(string text)
    {
        Assert.Throws<RefusedException>(() => RegistryBytes.Of(RegistryValue.String(text)));
        Assert.Throws<RefusedException>(() => RegistryBytes.Of(RegistryValue.MultiString("x", text)));
        Assert.Throws<RefusedException>(() => RegistryBytes.Of(RegistryValue.MultiString("x", "")));
    }
}
