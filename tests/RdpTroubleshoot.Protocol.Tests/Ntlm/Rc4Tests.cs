using System.Linq;
using RdpTroubleshoot.Protocol.Ntlm;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Ntlm;

public class Rc4Tests
{
    [Theory]
    [InlineData("01 02 03 04 05", 0, "b2 39 63 05 f0 3d c0 27 cc c3 52 4a 0a 11 18 a8")]
    [InlineData("01 02 03 04 05", 16, "69 82 94 4f 18 fc 82 d5 89 c4 03 a4 7a 0d 09 19")]
    [InlineData("01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f 10", 0, "9a c7 cc 9a 60 9d 1e f7 b2 93 28 99 cd e4 1b 97")]
    [InlineData("01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f 10", 16, "52 48 c4 95 90 14 12 6a 6e 8a 84 f1 1d 1a 9e 1c")]
    [InlineData("01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f 10", 4080, "ff 38 26 5c 16 42 c1 ab e8 d3 c2 fe 5e 57 2b f8")]
    public void The_key_stream_is_the_one_of_RFC_6229(string key, int offset, string expected)
    {
        var stream = new Rc4(Dump.Read(key));
        _ = stream.Transform(new byte[offset]);
        Assert.Equal(Dump.Read(expected), stream.Transform(new byte[16]));
    }

    [Fact]
    public void A_second_message_goes_on_where_the_first_one_ended()
    {
        byte[] key = [1, 2, 3];
        var parts = new Rc4(key);
        Assert.Equal(new Rc4(key).Transform(new byte[30]), parts.Transform(new byte[10]).Concat(parts.Transform(new byte[20])));
    }
}
