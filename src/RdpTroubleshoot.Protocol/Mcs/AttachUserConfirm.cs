namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>The MCS Attach User Confirm (MS-RDPBCGR section 2.2.1.7).</summary>
public sealed class AttachUserConfirm : McsAnswer
{
    /// <summary>The user id, which is also the number of the user's channel; null unless it was granted.</summary>
    public int? UserId { get; private init; }

    /// <summary>Reads what came, which may be anything.</summary>
    /// <param name="bytes">The bytes.</param>
    public static AttachUserConfirm Parse(byte[] bytes)
    {
        McsFrame frame = McsFrame.Open(bytes);
        if (frame.Packet is null)
        {
            return new() { Outcome = frame.Outcome, Why = frame.Why, Bytes = frame.Kept, DisconnectReason = frame.DisconnectReason };
        }

        McsResult? result = Confirm.ReadResult(frame.Packet, T125.AttachUserConfirm, out bool hasUser);
        return result is null ? new() { Outcome = McsOutcome.Malformed, Why = "not an Attach User Confirm", Bytes = frame.Kept }
            : result != McsResult.Successful ? new() { Outcome = McsOutcome.Refused, Why = $"{result}", Bytes = frame.Kept, Result = result }
            : !hasUser || frame.Packet.Remaining < 2 ? new() { Outcome = McsOutcome.Malformed, Why = "success without a user id", Bytes = frame.Kept }
            : new() { Outcome = McsOutcome.Accepted, Bytes = frame.Kept, Result = result, UserId = frame.Packet.BigEndian16() + T125.FirstUser };
    }
}
