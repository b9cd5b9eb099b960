namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>The MCS Attach User Request (MS-RDPBCGR section 2.2.1.6): asks for a user id. <see cref="AttachUserConfirm"/> is the answer.</summary>
public static class AttachUserRequest
{
    /// <summary>The packet, TPKT header included.</summary>
    public static byte[] Encode() => T125.Frame([T125.Start(T125.AttachUserRequest)]);
}
