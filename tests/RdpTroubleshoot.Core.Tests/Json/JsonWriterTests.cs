using System;
using System.Linq;
using RdpTroubleshoot.Json;
using Xunit;

namespace RdpTroubleshoot.Tests.Json;

public class JsonWriterTests
{
    [Fact]
    public void What_is_written_reads_back_and_writes_the_same_again()
    {
        var value = new JsonObject
        {
            { "text", "a\"b\\c\u0001\u007F\u2028\u00FC" },
            { "numbers", new JsonArray { JsonNumber.Of(-1L), JsonNumber.Of(ulong.MaxValue), new JsonNumber("1.50E+3") } },
            { "nothing", null },
            { "flags", new JsonArray { true, false } },
            { "empty", new JsonObject() },
            { "none", new JsonArray() },
        };

        string text = JsonWriter.Write(value);

        Assert.Equal(text, JsonWriter.Write(JsonReader.Read(text)));
        Assert.Equal("text,numbers,nothing,flags,empty,none", string.Join(",", Assert.IsType<JsonObject>(JsonReader.Read(text)).Select(member => member.Key)));
        Assert.Contains("1.50E+3", text);
    }

    [Fact]
    public void A_snapshot_is_the_same_bytes_in_both_editions() =>
        Assert.Equal("{\n  \"a\": [\n    1,\n    \"\\u00fc\"\n  ]\n}\n", JsonWriter.Write(new JsonObject { { "a", new JsonArray { JsonNumber.Of(1L), "\u00FC" } } }));

    [Fact]
    public void A_line_of_a_journal_is_one_line_whatever_stands_in_it() => Assert.Equal(
        "{\"a\":[1,\"\\u000a\\u2028\"],\"b\":{},\"c\":[{\"d\":null}]}",
        JsonWriter.WriteLine(new JsonObject { { "a", new JsonArray { JsonNumber.Of(1L), "\n\u2028" } }, { "b", new JsonObject() }, { "c", new JsonArray { new JsonObject { { "d", null } } } } }));

    [Fact]
    public void A_value_that_is_not_JSON_is_a_defect_and_not_a_file() =>
        Assert.Throws<ArgumentException>(() => JsonWriter.Write(new JsonArray { 42 }));
}
