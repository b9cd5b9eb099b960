using System.Collections.Generic;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>What closes a connection so that mstsc shows 0x904, by the stage at which a probe sees it close. From reported and measured cases.</summary>
internal static class SocketClosedStages
{
    public static IReadOnlyList<StageReading> All { get; } =
    [
        new()
        {
            Layer = ErrorLayers.Tcp | ErrorLayers.Negotiation,
            Seen = "TCP connects; closed or reset before an X.224 Connection Confirm",
            Verdict = "What answers on that port is no healthy RDP listener.",
            Causes =
            [
                "a forwarded port, load balancer or NAT whose target is down",
                "an intrusion prevention or address block that resets on RDP",
                "TermService hangs or the listener is disabled",
                "a limit on connections",
                "another service on the port",
            ],
            Confirm =
            [
                "a probe with and without a cookie, against a connection that sends nothing",
                "on the host: qwinsta shows the listener; no event 261 or 1149",
            ],
            Commands = ["Test-RdpConnection", "Test-RdpListener", "Test-RdpService"],
        },
        new()
        {
            Layer = ErrorLayers.Tls,
            Seen = "Connection Confirm, then closed or reset in answer to the ClientHello, without a TLS alert",
            Verdict = "The server chose TLS or NLA and could not start TLS.",
            Causes =
            [
                "the private key cannot be read or is missing: rights of NETWORK SERVICE, wrong kind of key container, certificate imported without its key, damaged MachineKeys",
                "the listener is bound to a certificate that is gone (SSLCertificateSHA1Hash)",
                "Schannel cannot make its credential",
                "a device on the way that inspects TLS",
            ],
            Confirm =
            [
                "host, System log: Schannel 36870, 36871",
                "thumbprint of the listener against the store; rights on the key file",
                "bind the self-signed certificate for a while",
            ],
            Commands = ["Test-MachineKeyAcl", "Test-RdpCertificate"],
        },
        new()
        {
            Layer = ErrorLayers.Tls,
            Seen = "Connection Confirm, then a TLS alert",
            Verdict = "The sides do not agree on version, cipher suite, name or certificate: read the alert.",
            Causes =
            [
                "70: no TLS version in common",
                "40 or 71: no cipher suite, curve or signature in common",
                "80: an internal error of the server",
                "112: the name in SNI",
            ],
            Confirm =
            [
                "a ClientHello for each version alone",
                "Schannel 36874 and 36888 on the host, 36887 on the client",
            ],
            Commands = ["Test-RdpConnection", "Test-RdpTls"],
        },
        new()
        {
            Layer = ErrorLayers.Tls,
            Seen = "Connection Confirm, then bytes in the clear in place of TLS",
            Verdict = "The server failed to set up TLS and fell back to a PDU of RDP.",
            Causes = ["a server other than Windows whose key does not fit its certificate (xrdp sends an MCS Disconnect Provider Ultimatum)"],
            Confirm = ["the bytes: 03 00 00 09 02 F0 80 21 80 was measured with xrdp"],
            Commands = ["Test-RdpConnection"],
        },
        new()
        {
            Layer = ErrorLayers.Nla,
            Seen = "TLS completes; closed at the first TSRequest or after the token, without an errorCode",
            Verdict = "The NLA stage was refused without a word.",
            Causes =
            [
                "a server other than Windows without the right credentials configured (gnome-remote-desktop, FreeRDP's shadow server)",
                "a proxy in the middle that does not pass on the channel binding",
                "version or oracle policy of CredSSP",
                "LSASS; products that lock accounts",
            ],
            Confirm =
            [
                "did an NTLM challenge come, and an errorCode?",
                "host, Security log: 4625 there means that Windows judged the credentials",
            ],
            Commands = ["Test-RdpConnection", "Test-RdpAuthentication"],
        },
        new()
        {
            Layer = ErrorLayers.Mcs | ErrorLayers.Session,
            Seen = "NLA completes; closed before the MCS response",
            Verdict = "The session layer refused.",
            Causes =
            [
                "no right to log on through Remote Desktop",
                "drained host, connection limit, permissions of the listener",
                "redirect of a connection broker that is broken",
                "profile or graphics stack that crashes",
            ],
            Confirm =
            [
                "the Early User Authorization Result",
                "go on through MCS and read Set Error Info",
            ],
            Commands = ["Test-RdpConnection", "Test-RdpSession"],
        },
        new()
        {
            Layer = ErrorLayers.Session,
            Seen = "MCS completes, then a Set Error Info PDU",
            Verdict = "This is a verdict of the server.",
            Causes = ["as its code says"],
            Confirm = ["look its number up in the family SetErrorInfo"],
            Commands = ["Resolve-RdpErrorCode"],
        },
        new()
        {
            Layer = ErrorLayers.GatewayChannel,
            Seen = "through a gateway: every step succeeds, the channel opens, then the inner stream closes",
            Verdict = "The gateway is fine; the target closed, or the gateway cut the stream. Its own refusals are 0x30000xx.",
            Causes =
            [
                "the same as above, between gateway and target",
                "a load balancer that parts the two directions",
                "an idle or session timeout",
                "a proxy that breaks WebSocket or chunked transfer",
            ],
            Confirm =
            [
                "a probe inside the tunnel, and one from the gateway itself",
                "statusCode of the packet that closes the channel",
            ],
            Commands = ["Test-RdpGateway", "Test-RdpConnection"],
        },
        new()
        {
            Layer = ErrorLayers.GatewayHttp | ErrorLayers.GatewayTunnel,
            Seen = "through a gateway: the channel is never opened",
            Verdict = "mstsc would show 0x30000xx, so that 0x904 points elsewhere, or to an older client or that for macOS.",
            Causes = ["a client that reports gateways differently"],
            Confirm = ["the stage of the gateway that fails"],
            Commands = ["Test-RdpGateway"],
        },
        new()
        {
            Layer = ErrorLayers.Client | ErrorLayers.Udp,
            Seen = "everything succeeds, and mstsc still shows it",
            Verdict = "It depends on the path or on this client.",
            Causes =
            [
                "the UDP side transport",
                "TLS policy of the client, kind of credentials",
                "a gateway that the client found by itself",
                "a security product in mstsc",
                "large packets that are lost on the way (path MTU)",
            ],
            Confirm =
            [
                "connect with fClientDisableUDP = 1 on the client",
                "events 1026, 1105, 1107 and 226 on the client",
                "a connection that sends large records",
            ],
            Commands = ["Test-RdpClient"],
        },
    ];
}
