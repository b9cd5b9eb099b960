using System.Linq;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>Reads one response, from the outermost layer to the innermost: MCS in BER, GCC in PER, blocks of RDP.</summary>
internal sealed class ConnectResponseParser
{
    private const int TagLength = 2;
    private const int NodeIdLength = 2;

    // The tag of the conference is an integer of one to four bytes (ITU-T X.691 section 12).
    private const int MaximumTagBytes = 4;

    private readonly McsFrame frame;

    public ConnectResponseParser(McsFrame frame) => this.frame = frame;

    public ConnectResponse Parse() => frame.Packet is PacketReader packet
        ? ParsePacket(packet)
        : new() { Outcome = frame.Outcome, Why = frame.Why, Bytes = frame.Kept, DisconnectReason = frame.DisconnectReason };

    private ConnectResponse ParsePacket(PacketReader packet)
    {
        if (packet.Remaining < TagLength || packet.Byte() != T125.ApplicationTag || packet.Byte() != T125.ConnectResponse)
        {
            return Malformed("not a Connect Response");
        }

        if (!Ber.TryReadContent(packet, out PacketReader? content)
            || !Ber.TryRead(content, Ber.Enumerated, out PacketReader? resultBytes) || resultBytes.Remaining != 1)
        {
            return Malformed("a Connect Response without a result");
        }

        var result = (McsResult)resultBytes.Byte();
        if (result != McsResult.Successful)
        {
            return new() { Outcome = McsOutcome.Refused, Why = $"{result}", Bytes = frame.Kept, Result = result };
        }

        return Ber.TryRead(content, Ber.Integer, out _) && Ber.TryRead(content, Ber.Sequence, out _)
            && Ber.TryRead(content, Ber.OctetString, out PacketReader? userData)
            ? ParseConference(userData)
            : Malformed("a Connect Response whose fields do not fit into it");
    }

    private ConnectResponse ParseConference(PacketReader data)
    {
        // The length after the key is not looked at: Windows writes 42 whatever it is (MS-RDPBCGR section 4.1.4).
        if (!Starts(data, Gcc.ConnectDataKey) || T125.ReadPerLength(data) is null || !Starts(data, [Gcc.CreateResponse]) || !SkipNodeAndTag(data))
        {
            return Malformed("a Connect Response without a conference");
        }

        int result = data.Byte();
        return result != 0
            ? new() { Outcome = McsOutcome.Refused, Why = $"conference result {result}", Bytes = frame.Kept, Result = McsResult.Successful, ConferenceResult = result }
            : Starts(data, Gcc.ServerData) && T125.ReadPerLength(data) is int length && length <= data.Remaining
                ? ParseBlocks(data.Part(length))
                : Malformed("a conference without data of the server");
    }

    /// <summary>Passes over both; what follows them is there when it succeeds.</summary>
    private static bool SkipNodeAndTag(PacketReader data)
    {
        if (data.Remaining <= NodeIdLength)
        {
            return false;
        }

        data.Skip(NodeIdLength);
        int tagLength = data.Byte();
        if (tagLength > MaximumTagBytes || data.Remaining <= tagLength)
        {
            return false;
        }

        data.Skip(tagLength);
        return true;
    }

    private ConnectResponse ParseBlocks(PacketReader data)
    {
        var blocks = new ServerBlocks();
        string fault = blocks.Read(data);
        return fault.Length > 0 ? Malformed(fault) : new()
        {
            Outcome = McsOutcome.Accepted,
            Bytes = frame.Kept,
            Result = McsResult.Successful,
            ConferenceResult = 0,
            ServerVersion = blocks.Version,
            ClientRequestedProtocols = blocks.ClientRequestedProtocols,
            EarlyCapabilityFlags = blocks.EarlyCapabilityFlags,
            EncryptionMethod = blocks.EncryptionMethod,
            EncryptionLevel = blocks.EncryptionLevel,
            Certificate = blocks.Certificate,
            IoChannel = blocks.IoChannel,
            MessageChannel = blocks.MessageChannel,
            VirtualChannels = blocks.VirtualChannels,
        };
    }

    private static bool Starts(PacketReader data, byte[] expected) =>
        data.Remaining >= expected.Length && data.Take(expected.Length).SequenceEqual(expected);

    private ConnectResponse Malformed(string why) => new() { Outcome = McsOutcome.Malformed, Why = why, Bytes = frame.Kept };
}
