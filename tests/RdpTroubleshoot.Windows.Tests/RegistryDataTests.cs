using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Reading;
using RdpTroubleshoot.Windows.Registry;
using Xunit;

namespace RdpTroubleshoot.Windows.Tests;

public class RegistryDataTests
{
    [Fact]
    public void A_text_without_its_terminator_is_whole() => Assert.Equal("ab", RegistryData.Parse([0x61, 0, 0x62, 0], 1).Text);

    [Fact]
    public void A_text_of_odd_length_loses_only_the_half_character() => Assert.Equal("a", RegistryData.Parse([0x61, 0, 0x62], 1).Text);

    [Fact]
    public void Empty_texts_inside_a_list_are_kept_for_undo() =>
        Assert.Equal(["", "a", "", "b"], RegistryData.Parse([0, 0, 0x61, 0, 0, 0, 0, 0, 0x62, 0, 0, 0, 0, 0], 7).Texts!);

    [Theory]
    [InlineData(4u, 2)]
    [InlineData(4u, 8)]
    [InlineData(11u, 4)]
    public void A_number_of_the_wrong_size_is_not_guessed(uint type, int size) =>
        Assert.Throws<UnreadableException>(() => RegistryData.Parse(new byte[size], type));

    [Theory]
    [InlineData(0u)]
    [InlineData(5u)]
    [InlineData(0xFFFF0010u)]
    public void A_type_without_a_name_keeps_its_bytes(uint type)
    {
        RegistryValue value = RegistryData.Parse([1, 2, 3], type);
        Assert.Equal(RegistryValueType.None, value.Type);
        Assert.Equal([1, 2, 3], value.Bytes!);
    }
}
