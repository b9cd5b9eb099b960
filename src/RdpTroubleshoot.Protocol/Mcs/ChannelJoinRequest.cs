using System;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>The MCS Channel Join Request (MS-RDPBCGR section 2.2.1.8). <see cref="ChannelJoinConfirm"/> is the answer.</summary>
public sealed class ChannelJoinRequest
{
    private readonly int userId;
    private readonly int channel;

    /// <summary>A request.</summary>
    /// <param name="userId">The user id from <see cref="AttachUserConfirm"/>.</param>
    /// <param name="channel">The channel: the user's own, the one of input and output, or another that the server told.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such user or channel.</exception>
    public ChannelJoinRequest(int userId, int channel)
    {
        T125.Require(userId, channel);
        this.userId = userId;
        this.channel = channel;
    }

    /// <summary>The packet, TPKT header included.</summary>
    public byte[] Encode() => T125.Frame(
        new PacketWriter().Bytes(T125.Start(T125.ChannelJoinRequest)).BigEndian16(userId - T125.FirstUser).BigEndian16(channel).ToArray());
}
