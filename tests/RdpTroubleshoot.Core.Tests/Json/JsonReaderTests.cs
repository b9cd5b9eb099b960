using System.Linq;
using RdpTroubleshoot.Json;
using Xunit;

namespace RdpTroubleshoot.Tests.Json;

public class JsonReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("nul")]
    [InlineData("nulL")]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("'a'")]
    [InlineData("\"a")]
    [InlineData("\"a\\")]
    [InlineData("\"a\n\"")]
    [InlineData("\"\0\"")]
    [InlineData("\"\\x41\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\u12g4\"")]
    [InlineData("\"\\u41\0\0\"")]
    [InlineData("\"\\u+041\"")]
    [InlineData("\"\\u 041\"")]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    [InlineData("[1 2]")]
    [InlineData("[1")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":1")]
    [InlineData("{} {}")]
    [InlineData("[]]")]
    [InlineData("// comment\n{}")]
    [InlineData("\uFEFF{}")]
    [InlineData("\u00A0{}")]
    [InlineData("\0")]
    public void A_damaged_file_is_refused_and_not_half_understood(string text) =>
        Assert.Throws<JsonFormatException>(() => JsonReader.Read(text));

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"HKLM\":1,\"hklm\":2}")]
    [InlineData("{\"b\":{\"x\":1,\"\\u0058\":2}}")]
    public void A_member_that_is_there_twice_never_hides_the_other_one(string text) =>
        Assert.Contains("twice", Assert.Throws<JsonFormatException>(() => JsonReader.Read(text)).Message);

    [Fact]
    public void An_error_names_its_line_and_column() =>
        Assert.StartsWith("line 3, column 7:", Assert.Throws<JsonFormatException>(() => JsonReader.Read("{\n \"a\": 1,\n \"b\": nil\n}")).Message);

    [Fact]
    public void Nesting_up_to_the_limit_is_read_and_no_deeper()
    {
        Assert.IsType<JsonArray>(JsonReader.Read(Nested(JsonReader.MaximumDepth)));
        Assert.Throws<JsonFormatException>(() => JsonReader.Read(Nested(JsonReader.MaximumDepth + 1)));
        Assert.Throws<JsonFormatException>(() => JsonReader.Read(new string('[', 5_000_000)));
        Assert.Throws<JsonFormatException>(() => JsonReader.Read(string.Concat(Enumerable.Repeat("{\"a\":", 1_000_000))));
    }

    [Fact]
    public void Neighbours_do_not_count_as_nesting() =>
        Assert.Equal(500, Assert.IsType<JsonArray>(JsonReader.Read("[" + string.Join(",", Enumerable.Repeat("[{}]", 500)) + "]")).Count);

    [Theory]
    [InlineData("0", 0UL)]
    [InlineData("4294967295", 4294967295UL)]
    [InlineData("18446744073709551615", 18446744073709551615UL)]
    public void A_registry_number_keeps_its_value(string text, ulong value) =>
        Assert.Equal(value, Assert.IsType<JsonNumber>(JsonReader.Read(text)).AsUnsigned());

    [Theory]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("18446744073709551616")]
    [InlineData("99999999999999999999999999999999999999")]
    public void A_number_that_no_registry_value_can_hold_is_not_bent_into_one(string text) =>
        Assert.Null(Assert.IsType<JsonNumber>(JsonReader.Read(text)).AsUnsigned());

    [Theory]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u00e4\\uD83D\\uDE00\"", "\u00e4\uD83D\uDE00")]
    [InlineData("\"\\u0000x\"", "\0x")]
    public void Escapes_give_the_character_that_was_meant(string text, string value) => Assert.Equal(value, JsonReader.Read(text));

    [Fact]
    public void A_registry_name_with_half_a_surrogate_survives_the_round_trip()
    {
        // Not inline data: attributes are kept in UTF-8, which has no half surrogates.
        foreach (string name in (string[])["\uD800", "\uDC00x", "a\uD83D"])
        {
            string text = JsonWriter.Write(name);
            Assert.All(text, c => Assert.True(c < 0x7F));
            Assert.Equal(name, JsonReader.Read(text));
            Assert.Equal(name, JsonReader.Read("\"" + name + "\""));
        }
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);
}
