using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Peers.Wire;

namespace RdpTroubleshoot.Peers.Behaviors;

/// <summary>What can come in place of a good Connection Confirm.</summary>
internal static class NegotiationBehaviors
{
    private const uint LastFailure = 7; // ENTRA_AUTH_REQUIRED_BY_SERVER, MS-RDPBCGR 2.2.1.2.2
    private const int TruncatedLength = 12;

    public static IEnumerable<BehaviorTemplate> All =>
    [
        .. Faults.At("before-confirm", "in answer to the Connection Request", RequestAsync).Select(behavior => (BehaviorTemplate)behavior),
        BehaviorTemplate.OfNumber("negotiation-failure", 1, LastFailure, "refuses every offer with this failure code", Failure),
        BehaviorTemplate.OfNumber("select", 0, uint.MaxValue, "selects this whatever was on offer, and falls silent", Select),
        Confirms("confirm-bare", "confirms without negotiation data, and falls silent", conversation => ConnectionConfirm.Bare(conversation.Settings.SourceReference)),
        Confirms("confirm-truncated", "sends the first bytes of a confirm, and falls silent", conversation => Selecting(conversation)[..TruncatedLength]),
        Confirms("confirm-malformed", "confirms with an X.224 length that contradicts TPKT's, and falls silent", Malformed),
        new Behavior("ultimatum-before-confirm", "sends an MCS Disconnect Provider Ultimatum instead of a confirm", async conversation =>
        {
            await Steps.RequestAsync(conversation);
            await Faults.Ultimatum(conversation);
        }),
    ];

    private static async Task<bool> RequestAsync(Conversation conversation)
    {
        await Steps.RequestAsync(conversation);
        return true;
    }

    private static Behavior Failure(uint code) => new($"negotiation-failure:{code}", "refuses every offer", async conversation =>
    {
        await Steps.RequestAsync(conversation);
        await conversation.SendAsync(ConnectionConfirm.Refusing(code, conversation.Settings.SourceReference));
    });

    private static Behavior Select(uint protocol) => new($"select:{protocol}", "selects without looking", async conversation =>
    {
        await Steps.RequestAsync(conversation);
        conversation.Record.SelectedProtocol = protocol;
        await conversation.SendAsync(ConnectionConfirm.Selecting(protocol, conversation.Settings.SourceReference, conversation.Settings.NegotiationFlags));
        await conversation.HangAsync();
    });

    private static Behavior Confirms(string name, string description, System.Func<Conversation, byte[]> confirm) => new(name, description, async conversation =>
    {
        await Steps.RequestAsync(conversation);
        await conversation.SendAsync(confirm(conversation));
        await conversation.HangAsync();
    });

    private static byte[] Selecting(Conversation conversation) =>
        ConnectionConfirm.Selecting(Protocols.Hybrid, conversation.Settings.SourceReference, conversation.Settings.NegotiationFlags);

    private static byte[] Malformed(Conversation conversation)
    {
        const int indicatorAt = 4;
        byte[] packet = Selecting(conversation);
        packet[indicatorAt]--;
        return packet;
    }
}
