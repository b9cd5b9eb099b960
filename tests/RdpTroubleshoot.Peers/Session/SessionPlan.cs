using System;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.Session;

/// <summary>Where a server leaves the way of MS-RDPBCGR 1.3.1.1 after the security is established. What is null goes as it should.</summary>
internal sealed record SessionPlan
{
    /// <summary>What to do instead of sending the MCS Connect Response.</summary>
    public Func<Conversation, Task>? InsteadOfConnectResponse { get; init; }

    /// <summary>The result in the Connect Response; a client stops when it is not 0.</summary>
    public byte ConnectResult { get; init; }

    /// <summary>What to do instead of sending a Demand Active PDU.</summary>
    public Func<Conversation, Task>? InsteadOfDemandActive { get; init; }
}
