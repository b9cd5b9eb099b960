using RdpTroubleshoot.ErrorCodes;
using Xunit;

namespace RdpTroubleshoot.Tests.ErrorCodes;

public class ErrorTableParserTests
{
    private const string Good = "0x1 | NAME | Tls+Nla | Documented | It failed. | one; two | look | Test-RdpHost | here";

    [Fact]
    public void A_row_reads_as_it_is_written()
    {
        ErrorCodeInfo row = Assert.Single(ErrorTableParser.Parse(ErrorCodeFamily.Disconnect, "# words\ndefine here MS-RDPBCGR\n\n" + Good.Replace("| here", "| $here 2.2")));
        Assert.Equal(ErrorLayers.Tls | ErrorLayers.Nla, row.Layer);
        Assert.Equal(["one", "two"], row.Causes);
        Assert.Equal(["MS-RDPBCGR 2.2"], row.Source);
        Assert.Equal((1L, 1L), (row.Value, row.LastValue));
    }

    [Fact]
    public void A_dash_is_nothing_and_dots_are_a_range()
    {
        ErrorCodeInfo row = Assert.Single(ErrorTableParser.Parse(ErrorCodeFamily.Disconnect, "0x10..32 | - | None | Unknown | It failed. | - | - | - | here"));
        Assert.Equal("", row.Name + row.Confirm);
        Assert.Empty(row.Causes);
        Assert.Equal((16L, 32L), (row.Value, row.LastValue));
    }

    [Theory]
    [InlineData("0x1 | NAME", "line 1: a row has 9 columns, and this one 2")]
    [InlineData("0x1 |  | Tls | Documented | It failed. | - | - | - | here", "column 2 is empty")]
    [InlineData("zz | N | Tls | Documented | It failed. | - | - | - | here", "'zz' is no number")]
    [InlineData("0x1FFFFFFFF | N | Tls | Documented | It failed. | - | - | - | here", "is too large")]
    [InlineData("0x1 | N | Tsl | Documented | It failed. | - | - | - | here", "'Tsl' is none of")]
    [InlineData("0x1 | N | 16 | Documented | It failed. | - | - | - | here", "'16' is none of")]
    [InlineData("0x1 | N | Tls | Sure | It failed. | - | - | - | here", "'Sure' is none of")]
    [InlineData("0x1 | N | Tls | Documented | It failed. | - | - | - | $here", "$here is not defined")]
    [InlineData("0x9..0x2 | N | Tls | Documented | It failed. | - | - | - | here", "a range ends before it begins")]
    [InlineData(Good + "\n" + Good, "line 2: 0x1 does not come after")]
    [InlineData("define A b", "a definition is")]
    [InlineData("define a b\ndefine a c", "$a is defined twice")]
    [InlineData("# caf\u00e9", "U+00E9 is not ASCII")]
    public void A_mistake_in_a_table_is_named_with_its_line(string text, string message)
    {
        ErrorTableFormatException error = Assert.Throws<ErrorTableFormatException>(() => ErrorTableParser.Parse(ErrorCodeFamily.Disconnect, text));
        Assert.Contains(message, error.Message);
        Assert.StartsWith("Table Disconnect, line ", error.Message);
    }
}
