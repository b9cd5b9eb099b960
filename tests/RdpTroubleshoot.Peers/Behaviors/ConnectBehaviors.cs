using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using RdpTroubleshoot.Peers.Server;
using RdpTroubleshoot.Peers.Wire;

namespace RdpTroubleshoot.Peers.Behaviors;

/// <summary>Servers that never read a Connection Request, and those that speak something else.</summary>
internal static class ConnectBehaviors
{
    private const byte UnexpectedMessage = 10; // RFC 8446 section 6.2

    public static IEnumerable<BehaviorTemplate> All =>
    [
        .. Faults.At("on-accept", "as soon as it accepted the connection", _ => Task.FromResult(true)).Select(behavior => (BehaviorTemplate)behavior),
        Speaks("banner-ssh", "an SSH server, which speaks first", "SSH-2.0-OpenSSH_9.2p1\r\n"),
        Speaks("banner-vnc", "a VNC server, which speaks first", "RFB 003.008\n"),
        Speaks("banner-smtp", "a mail server, which speaks first", "220 mail.example ESMTP\r\n"),
        Answers("banner-http", "a web server", Encoding.ASCII.GetBytes("HTTP/1.1 400 Bad Request\r\nServer: example\r\nConnection: close\r\n\r\n")),
        Answers("banner-tls", "a server that wants TLS from the first byte", TlsRecords.FatalAlert(UnexpectedMessage)),
    ];

    private static Behavior Speaks(string name, string description, string banner) => new(name, description, async conversation =>
    {
        await conversation.SendAsync(Encoding.ASCII.GetBytes(banner));
        await conversation.HangAsync();
    });

    private static Behavior Answers(string name, string description, byte[] answer) => new(name, description, async conversation =>
    {
        await Steps.RequestAsync(conversation);
        await conversation.SendAsync(answer);
    });
}
