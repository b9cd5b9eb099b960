using System;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.Nla;

/// <summary>Where a server leaves the way of MS-CSSP. What is null goes as it should.</summary>
internal sealed record NlaPlan
{
    /// <summary>What to do instead of sending the CHALLENGE.</summary>
    public Func<Conversation, Task>? InsteadOfChallenge { get; init; }

    /// <summary>What to do instead of verifying the AUTHENTICATE.</summary>
    public Func<Conversation, Task>? InsteadOfVerifying { get; init; }

    /// <summary>Whether the answer to pubKeyAuth is one for another key.</summary>
    public bool WrongPublicKey { get; init; }

    /// <summary>Whether a wrong password is answered with a close, as FreeRDP does, instead of an errorCode.</summary>
    public bool SilentRefusal { get; init; }

    /// <summary>The Early User Authorization Result (MS-RDPBCGR 2.2.10.2): 0 is success, 5 is access denied.</summary>
    public uint EarlyUserResult { get; init; }
}
