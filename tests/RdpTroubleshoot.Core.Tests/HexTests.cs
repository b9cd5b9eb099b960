using Xunit;

namespace RdpTroubleshoot.Tests;

public class HexTests
{
    [Fact]
    public void A_thumbprint_reads_as_in_certificate_dialogs() => Assert.Equal("00AB7F", Hex.Of([0x00, 0xAB, 0x7F]));
}
