using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>The MCS Erect Domain Request (MS-RDPBCGR section 2.2.1.5), which has no answer.</summary>
public static class ErectDomainRequest
{
    /// <summary>The packet, TPKT header included: a height and an interval of 0, as integers of one byte each.</summary>
    public static byte[] Encode() => T125.Frame(new PacketWriter().Bytes(T125.Start(T125.ErectDomainRequest), 1, 0, 1, 0).ToArray());
}
