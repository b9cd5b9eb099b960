namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>The MCS Channel Join Confirm (MS-RDPBCGR section 2.2.1.9).</summary>
public sealed class ChannelJoinConfirm : McsAnswer
{
    // Who asked and for which channel.
    private const int EchoLength = 4;

    /// <summary>The channel that was asked for; null when no confirm came.</summary>
    public int? RequestedChannel { get; private init; }

    /// <summary>The channel that was joined; null unless it was granted.</summary>
    public int? Channel { get; private init; }

    /// <summary>Reads what came, which may be anything.</summary>
    /// <param name="bytes">The bytes.</param>
    public static ChannelJoinConfirm Parse(byte[] bytes)
    {
        McsFrame frame = McsFrame.Open(bytes);
        if (frame.Packet is null)
        {
            return new() { Outcome = frame.Outcome, Why = frame.Why, Bytes = frame.Kept, DisconnectReason = frame.DisconnectReason };
        }

        McsResult? result = Confirm.ReadResult(frame.Packet, T125.ChannelJoinConfirm, out bool hasChannel);
        if (result is null || frame.Packet.Remaining < EchoLength)
        {
            return new() { Outcome = McsOutcome.Malformed, Why = "not a Channel Join Confirm", Bytes = frame.Kept };
        }

        _ = frame.Packet.BigEndian16();
        int requested = frame.Packet.BigEndian16();
        return result != McsResult.Successful
            ? new() { Outcome = McsOutcome.Refused, Why = $"{result}", Bytes = frame.Kept, Result = result, RequestedChannel = requested }
            : !hasChannel || frame.Packet.Remaining < 2
                ? new() { Outcome = McsOutcome.Malformed, Why = "success without a channel", Bytes = frame.Kept, RequestedChannel = requested }
                : new() { Outcome = McsOutcome.Accepted, Bytes = frame.Kept, Result = result, RequestedChannel = requested, Channel = frame.Packet.BigEndian16() };
    }
}
