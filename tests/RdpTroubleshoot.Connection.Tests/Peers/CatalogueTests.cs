using System.Linq;
using RdpTroubleshoot.Peers.Behaviors;
using Xunit;

namespace RdpTroubleshoot.Connection.Tests.Peers;

public class CatalogueTests
{
    public static TheoryData<string> PlainNames => [.. BehaviorCatalogue.PlainNames];

    [Theory]
    [MemberData(nameof(PlainNames))]
    public void Every_name_in_the_list_can_be_played(string name) => Assert.Equal(name, BehaviorCatalogue.Get(name).Name);

    [Fact]
    public void No_two_behaviours_share_a_name() => Assert.Equal(
        BehaviorCatalogue.List.Count, BehaviorCatalogue.List.Select(entry => entry.Usage.Split(':')[0]).Distinct().Count());

    [Theory]
    [InlineData("alert:40")]
    [InlineData("error-info:0x112F")]
    [InlineData("nla-error:0xC000006D")]
    [InlineData("certificate:expired")]
    public void Values_are_read(string name) => Assert.NotNull(BehaviorCatalogue.Find(name));

    [Theory]
    [InlineData("alert")]
    [InlineData("alert:256")]
    [InlineData("alert:-1")]
    [InlineData("alert:x")]
    [InlineData("negotiation-failure:0")]
    [InlineData("negotiation-failure:8")]
    [InlineData("certificate:7")]
    [InlineData("healthy:1")]
    [InlineData("")]
    [InlineData("no-such-thing")]
    public void A_typing_error_is_not_played_as_something_else(string name) => Assert.Null(BehaviorCatalogue.Find(name));
}
