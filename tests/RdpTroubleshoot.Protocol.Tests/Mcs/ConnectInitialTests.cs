using System;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Mcs;
using RdpTroubleshoot.Protocol.Wire;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Mcs;

public class ConnectInitialTests
{
    // The example of MS-RDPBCGR section 4.1.3 without its cluster and channels: lengths are shorter by 48 bytes (12 and 36).
    private const string Head =
        "03 00 01 70 02 f0 80 7f 65 82 01 64 04 01 01 04 01 01 01 01 ff 30 19 02 01 22 02 01 02 02 01 00 02 01 01 02 01 00 02 01 01 02 02 ff ff "
        + "02 01 02 30 19 02 01 01 02 01 01 02 01 01 02 01 01 02 01 00 02 01 01 02 02 04 20 02 01 02 30 1c 02 02 ff ff 02 02 fc 17 02 02 ff ff "
        + "02 01 01 02 01 00 02 01 01 02 02 ff ff 02 01 02 04 82 01 03 00 05 00 14 7c 00 01 80 fa 00 08 00 10 00 01 c0 00 44 75 63 61 80 ec";

    private const string Core = "01 c0 d8 00 04 00 08 00 00 04 00 03 01 ca 03 aa 09 04 00 00 ce 0e 00 00 45 00 4c 00 54 00 4f 00 4e 00 53 00";

    [Fact]
    public void A_server_gets_the_request_of_the_specification_without_what_is_optional()
    {
        byte[] packet = new ConnectInitial(RdpProtocols.Ssl, "ELTONS").Encode();
        Assert.Equal(Dump.Read(Head), packet.Take(132));
        Assert.Equal(Dump.Read(Core), packet.Skip(132).Take(36));
        Assert.Equal(Dump.Read("04 00 00 00 00 00 00 00 0c 00 00 00"), packet.Skip(132 + 56).Take(12));
        Assert.Equal(Dump.Read("01 ca 01 00 00 00 00 00 18 00 07 00 09 00"), packet.Skip(132 + 132).Take(14));
        Assert.Equal(Dump.Read("02 c0 0c 00 1b 00 00 00 00 00 00 00 03 c0 08 00 00 00 00 00"), packet.Skip(132 + 216));
        Assert.Equal(368, packet.Length);
        Assert.Equal(packet.Length, FrameHeader.Read(packet, packet.Length).FrameLength);
    }

    [Theory]
    [InlineData(RdpProtocols.Rdp, "00 00 00 00")]
    [InlineData(RdpProtocols.Ssl, "01 00 00 00")]
    [InlineData(RdpProtocols.HybridEx, "08 00 00 00")]
    public void The_server_hears_back_what_it_selected(RdpProtocols selected, string dump) =>
        Assert.Equal(Dump.Read(dump), new ConnectInitial(selected).Encode().Skip(132 + 212).Take(4));

    [Fact]
    public void A_name_that_does_not_fit_is_refused_at_once()
    {
        Assert.Equal(368, new ConnectInitial(RdpProtocols.Ssl, new string('n', ConnectInitial.MaximumNameLength)).Encode().Length);
        Assert.Throws<ArgumentException>(() => new ConnectInitial(RdpProtocols.Ssl, new string('n', ConnectInitial.MaximumNameLength + 1)));
    }
}
