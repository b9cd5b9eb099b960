using RdpTroubleshoot.Facts;
using Xunit;

namespace RdpTroubleshoot.Tests.Facts;

public class KeyFileNameTests
{
    [Theory]
    [InlineData("TSSecKeySet1", "f686aace6942fb7f7ceb231212eef4a4")]
    [InlineData("TSSecKeySet2", "d86b1e848570377d7cb27ddc5de661b0")]
    [InlineData("TSSecKeySet3", "7215b202ff2cf52c0ac38e6346ef075f")]
    [InlineData("TSSecKeySet4", "aae70b261fbca7796d1f2beb55988d6b")]
    [InlineData("TSSecKeySet5", "eddb3aadf119c896de06c2b210bb5d14")]
    [InlineData("TSSecKeySet6", "863dffb70050c530155a17133e608443")]
    [InlineData("TSSecKeySet7", "c8c814229270848c5691fe23e04cae82")]
    [InlineData("TSSecKeySet8", "101d0734242b3590c6f2e618c0bdb122")]
    [InlineData("TSSecKeySet9", "5e9f1fbff37f710a4c62eba3679640e9")]
    [InlineData("iisConfigurationKey", "6de9cb26d2b98c01ec4e9e8b34824aa2")]
    [InlineData("NetFrameworkConfigurationKey", "d6d986f09a1ee04e24c949879fdb506c")]
    [InlineData("iisWasKey", "76944fb33636aeddb9590521c2e8815a")]
    [InlineData("Microsoft Internet Information Server", "c2319c42033a5ca7f44e731bfd3fa2b5")]
    [InlineData("MS IIS DCOM Server", "7a436fe806e483969f48a894af2fe9a1")]
    [InlineData("WMSvc Certificate Key Container", "bedbf0b4da5f8061b6444baedf4c00b1")]
    public void The_key_file_of_a_known_container_is_found(string container, string prefix)
    {
        Assert.Equal(prefix, KeyFileName.Prefix(container));
        Assert.Equal(prefix, KeyFileName.Prefix(container.ToUpperInvariant()));
        Assert.Equal(prefix + "_guid", KeyFileName.Of(container, "guid"));
    }

    [Theory]
    [InlineData("f686aace6942fb7f7ceb231212eef4a4_9c0c5f3a-1b2c-4d5e-8f90-a1b2c3d4e5f6", true)]
    [InlineData("{9C0C5F3A}.key", true)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData(@"..\x", false)]
    [InlineData(@"a\b", false)]
    [InlineData("a/b", false)]
    [InlineData("a:b", false)]
    [InlineData("a b", false)]
    [InlineData("a\0", false)]
    [InlineData("\u00e4", false)]
    public void A_name_from_a_recording_never_leads_out_of_the_folder(string name, bool plausible) =>
        Assert.Equal(plausible, KeyFileName.IsPlausible(name));

    [Fact]
    public void A_name_of_a_megabyte_is_no_file_name() => Assert.False(KeyFileName.IsPlausible(new string('a', 1_000_000)));
}
