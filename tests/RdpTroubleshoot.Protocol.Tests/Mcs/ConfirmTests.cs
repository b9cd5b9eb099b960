using RdpTroubleshoot.Protocol.Mcs;
using Xunit;

namespace RdpTroubleshoot.Protocol.Tests.Mcs;

public class ConfirmTests
{
    [Fact]
    public void The_user_gets_its_id()
    {
        AttachUserConfirm confirm = AttachUserConfirm.Parse(Dump.Read(McsPackets.AttachUserConfirm));
        Assert.Equal(McsOutcome.Accepted, confirm.Outcome);
        Assert.Equal(1007, confirm.UserId);
    }

    [Fact]
    public void The_channel_is_joined()
    {
        ChannelJoinConfirm confirm = ChannelJoinConfirm.Parse(Dump.Read(McsPackets.ChannelJoinConfirm));
        Assert.Equal(McsOutcome.Accepted, confirm.Outcome);
        Assert.Equal(1007, confirm.RequestedChannel);
        Assert.Equal(1007, confirm.Channel);
    }

    [Theory]
    [InlineData("03 00 00 09 02 f0 80 2d a0", McsResult.TooManyUsers)] // 13 is 1 and 101.
    [InlineData("03 00 00 09 02 f0 80 2c c0", McsResult.NotAdmitted)] // 6 is 0 and 110.
    public void A_user_that_is_refused_hears_why(string dump, McsResult result)
    {
        AttachUserConfirm confirm = AttachUserConfirm.Parse(Dump.Read(dump));
        Assert.Equal(McsOutcome.Refused, confirm.Outcome);
        Assert.Equal(result, confirm.Result);
        Assert.Null(confirm.UserId);
    }

    [Fact]
    public void A_channel_that_is_refused_says_which_and_why()
    {
        ChannelJoinConfirm confirm = ChannelJoinConfirm.Parse(Dump.Read("03 00 00 0d 02 f0 80 3c 60 00 06 03 ef"));
        Assert.Equal(McsOutcome.Refused, confirm.Outcome);
        Assert.Equal(McsResult.NoSuchChannel, confirm.Result);
        Assert.Equal(1007, confirm.RequestedChannel);
        Assert.Null(confirm.Channel);
    }

    [Theory]
    [InlineData("03 00 00 09 02 f0 80 2c 00")]
    [InlineData("03 00 00 09 02 f0 80 2e 00")]
    [InlineData("03 00 00 0a 02 f0 80 2e 00 00")]
    [InlineData("03 00 00 08 02 f0 80 2e")]
    [InlineData("03 00 00 0b 02 f0 80 3e 00 00 06")]
    [InlineData("03 00 00 0d 02 f0 80 3c 00 00 06 03 ef")]
    [InlineData("03 00 00 0e 02 f0 80 3e 00 00 06 03 ef 03")]
    public void Success_without_what_was_asked_for_is_no_success(string dump)
    {
        Assert.Equal(McsOutcome.Malformed, AttachUserConfirm.Parse(Dump.Read(dump)).Outcome);
        Assert.Equal(McsOutcome.Malformed, ChannelJoinConfirm.Parse(Dump.Read(dump)).Outcome);
    }

    [Fact]
    public void A_server_that_hangs_up_instead_is_heard()
    {
        Assert.Equal(DisconnectReason.UserRequested, AttachUserConfirm.Parse(Dump.Read(McsPackets.Ultimatum)).DisconnectReason);
        Assert.Equal(McsOutcome.Disconnected, ChannelJoinConfirm.Parse(Dump.Read(McsPackets.Ultimatum)).Outcome);
        Assert.Equal(McsOutcome.NoAnswer, AttachUserConfirm.Parse([]).Outcome);
    }
}
