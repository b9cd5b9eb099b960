using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>
/// How both confirms begin in aligned PER (ITU-T T.125 section 7): six bits of choice, one that says whether the last field is there,
/// four of result, and bits up to the end of the second byte.
/// </summary>
internal static class Confirm
{
    private const int HeadLength = 2;
    private const int HasLastFieldBit = 0x02;

    /// <summary>The result; null when it is another packet or cut.</summary>
    /// <param name="packet">The packet, which is then past its head.</param>
    /// <param name="choice">Which packet it must be.</param>
    /// <param name="hasLastField">Whether the last field is there.</param>
    public static McsResult? ReadResult(PacketReader packet, int choice, out bool hasLastField)
    {
        hasLastField = false;
        if (packet.Remaining < HeadLength)
        {
            return null;
        }

        byte first = packet.Byte();
        byte second = packet.Byte();
        hasLastField = (first & HasLastFieldBit) != 0;
        return T125.ChoiceOf(first) == choice ? (McsResult)(((first & 1) << 3) | (second >> 5)) : null;
    }
}
