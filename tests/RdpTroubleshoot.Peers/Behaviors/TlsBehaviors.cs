using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Peers.Wire;

namespace RdpTroubleshoot.Peers.Behaviors;

/// <summary>What can come between the Connection Confirm and a TLS session.</summary>
internal static class TlsBehaviors
{
    public static IEnumerable<BehaviorTemplate> All =>
    [
        .. Faults.At("after-confirm", "right after the confirm, before the ClientHello is read", ConfirmAsync).Select(behavior => (BehaviorTemplate)behavior),
        .. Faults.At("on-client-hello", "in answer to the ClientHello", Steps.ClientHelloAsync).Select(behavior => (BehaviorTemplate)behavior),
        BehaviorTemplate.OfNumber("alert", 0, byte.MaxValue, "answers the ClientHello with this fatal alert", Alert),
        OnHello("ultimatum-on-client-hello", "answers the ClientHello with an MCS Disconnect Provider Ultimatum in clear, as xrdp does", Tpkt.DisconnectUltimatum),
        OnHello("truncated-server-hello", "sends the first bytes of a ServerHello and closes", TlsRecords.BegunServerHello),
        .. Faults.At("after-tls", "as soon as TLS is established", Steps.TlsAsync).Select(behavior => (BehaviorTemplate)behavior),
    ];

    private static async Task<bool> ConfirmAsync(Conversation conversation) => await Steps.ConfirmAsync(conversation) is not null;

    private static Behavior Alert(uint description) => OnHello(
        $"alert:{description}", "answers the ClientHello with a fatal alert", TlsRecords.FatalAlert((byte)description));

    private static Behavior OnHello(string name, string description, byte[] answer) => new(name, description, async conversation =>
    {
        if (await Steps.ClientHelloAsync(conversation))
        {
            // The hello itself is not for TLS now.
            await conversation.SendAsync(answer);
        }
    });
}
