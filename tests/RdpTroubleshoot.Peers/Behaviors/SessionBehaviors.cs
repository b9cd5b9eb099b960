using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Peers.Session;
using RdpTroubleshoot.Peers.Wire;

namespace RdpTroubleshoot.Peers.Behaviors;

/// <summary>Faults after the security is established. The server takes TLS without NLA, so that no password is needed to see them.</summary>
internal static class SessionBehaviors
{
    private const int ProviderInitiated = 1; // rn-provider-initiated, T.125 section 7
    private const uint LastMcsResult = 15; // rt-unspecified-failure and its like, T.125 section 7

    public static IEnumerable<BehaviorTemplate> All =>
    [
        .. Each("on-connect-initial", "in answer to the MCS Connect Initial", play => new SessionPlan { InsteadOfConnectResponse = play }),
        Plays("ultimatum-on-connect-initial", "answers the MCS Connect Initial with a Disconnect Provider Ultimatum", new SessionPlan { InsteadOfConnectResponse = Faults.Ultimatum }),
        BehaviorTemplate.OfNumber("mcs-result", 1, LastMcsResult, "refuses the MCS Connect Initial with this result", Refuse),
        .. Each("after-license", "after licensing, instead of a Demand Active PDU", play => new SessionPlan { InsteadOfDemandActive = play }),
        Plays("ultimatum-after-license", "sends a Disconnect Provider Ultimatum after licensing", new SessionPlan { InsteadOfDemandActive = Disconnect }),
        BehaviorTemplate.OfNumber("error-info", 0, uint.MaxValue, "sends this code in a Set Error Info PDU after licensing, if the client understands it, and disconnects", ErrorInfo),
    ];

    private static IEnumerable<BehaviorTemplate> Each(string place, string words, Func<Func<Conversation, Task>, SessionPlan> plan) =>
        Faults.All.Select(fault => (BehaviorTemplate)Plays($"{fault.Name}-{place}", $"{fault.Words} {words}", plan(fault.Play)));

    private static Behavior Refuse(uint result) => Plays($"mcs-result:{result}", "refuses the MCS Connect Initial", new SessionPlan { ConnectResult = (byte)result });

    private static Behavior ErrorInfo(uint code) => Plays($"error-info:0x{code:X}", "sends a Set Error Info PDU", new SessionPlan
    {
        InsteadOfDemandActive = async conversation =>
        {
            if (conversation.Record.ClientCore?.UnderstandsErrorInfo == true)
            {
                await conversation.SendAsync(SessionPackets.ErrorInfo(code));
                conversation.Record.SentErrorInfo = true;
            }

            await Disconnect(conversation);
        },
    });

    private static Task Disconnect(Conversation conversation) => conversation.SendAsync(SessionPackets.Ultimatum(ProviderInitiated));

    private static Behavior Plays(string name, string description, SessionPlan plan) =>
        new(name, description, conversation => Steps.WholeAsync(conversation, new(), plan)) { Policy = SecurityPolicy.TlsOnly };
}
