using System.Linq;
using Xunit;

namespace RdpTroubleshoot.Tests;

public class PrintableTests
{
    [Theory]
    [InlineData("\u001B[31mred", "\\u001B[31mred")]
    [InlineData("a\r\nb", "a\\u000D\\u000Ab")]
    [InlineData("\u202Egnp.exe", "\\u202Egnp.exe")]
    [InlineData("zero\u200Bwidth", "zero\\u200Bwidth")]
    [InlineData("\u2028\u2029\uFEFF", "\\u2028\\u2029\\uFEFF")]
    [InlineData("\u0000\u007F\u0085", "\\u0000\\u007F\\u0085")]
    public void A_hostile_name_cannot_drive_the_terminal(string text, string shown) => Assert.Equal(shown, Printable.Of(text));

    [Fact]
    public void Half_a_surrogate_is_shown_by_its_number() => Assert.Equal("\\uD83D", Printable.Of("\uD83D"));

    [Theory]
    [InlineData("")]
    [InlineData("VM01")]
    [InlineData("NT-AUTORIT\u00C4T\\NETZWERKDIENST")]
    [InlineData("\u65E5\u672C\u8A9E")]
    public void Ordinary_names_are_shown_as_they_are(string text) => Assert.Same(text, Printable.Of(text));

    [Fact]
    public void A_megabyte_of_text_does_not_fill_the_screen()
    {
        string shown = Printable.Of(new string('\u0007', 1_000_000));
        Assert.True(shown.Length <= 6 * Printable.MaximumLength + 3);
        Assert.EndsWith("...", shown);
        Assert.Equal(Printable.MaximumLength, Printable.Of(new string('x', Printable.MaximumLength)).Length);
        Assert.True(Printable.Of(new string('x', 5000)).All(c => c is 'x' or '.'));
    }
}
