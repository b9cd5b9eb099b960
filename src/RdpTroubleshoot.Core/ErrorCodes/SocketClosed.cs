using System.Collections.Generic;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>
/// Error code 0x904 (disconnectReasonAtClientWinsockFDCLOSE), alone or with 0x7. Microsoft documents each number for itself
/// (IMsTscAxEvents::OnDisconnected, ExtendedDisconnectReasonCode) and not the pair; what is said of the pair rests on reported cases.
/// </summary>
internal static class SocketClosed
{
    public const long Code = 0x904;
    public const long Denied = 0x7;

    public static IReadOnlyList<string> Means { get; } =
    [
        "The name was resolved and TCP connected; then the other side, or something on the way, closed the connection while the client still needed it.",
        "It is a question of the stage and not a cause: the last thing that the other side sent before it closed answers it, the number cannot.",
    ];

    public static IReadOnlyList<string> DeniedMeans { get; } =
    [
        "Extended code 0x7 is documented as 'server denied the connection'. Next to 0x904 read it as 'the attempt was ended by the other side': it is reported for failures in TLS and NLA, where no server can have sent that verdict yet.",
        "A real verdict 7 of the server comes in a Set Error Info PDU after MCS, and more naturally with error code 0x3 (inferred).",
    ];

    public static IReadOnlyList<string> DoesNotProve { get; } =
    [
        "It does not prove that the server refused the user, a policy or a licence.",
        "It does not prove a fault of the network, though the client's text speaks of one.",
        "It is not a closed port (0x204), a name (0x104), a timeout (0x108), a wrong password (0x807), an expired certificate (0x1B07) or the refusal of a gateway (0x30000xx): those have codes of their own.",
        "Extended code 0x0 in place of 0x7 says no more than that nothing more is known: reports do not part the two by stage.",
    ];

    public static IReadOnlyList<RefutedClaim> Refuted { get; } =
    [
        new("The client cannot store its licence", "that is extended code 0x10B"),
        new("The session lock failed", "no source says so"),
        new("The gateway's certificate has another name", "that is 0x3000003 or 0x3000006"),
        new("The password is wrong", "that is 0x807"),
        new("DNS does not work", "that is 0x104; TCP did connect"),
        new(
            "The certificate has expired",
            "Windows goes on to serve an expired self-signed certificate and the client decides (0x1B07 or a question). That deleting the certificate and restarting TermService helped fits a broken private key, which a new certificate mends as well (inferred)"),
    ];

    public static IReadOnlyList<EvidenceSource> Evidence { get; } =
    [
        new("client log Microsoft-Windows-TerminalServices-RDPClient/Operational, event 1107", "the component that disconnected and its error; to be preferred to the dialog"),
        new("the same log, event 226", "a state machine that failed, for example of TLS, with an HRESULT"),
        new("the same log, event 1026", "Reason is the error code in decimal"),
        new("the same log, events 1024 and 1025", "the server's name that was used, and whether it connected; ask for one event id at a time"),
        new("the same log, events 1102 to 1105", "the UDP side transport"),
        new("%temp%\\DiagOutputDir\\RdClientAutoTrace", "traces of newer clients"),
        new("host, System log, Schannel 36870 and 36871", "the private key or the credential for TLS cannot be used"),
        new("host, Security log, 4625", "there: Windows did judge the credentials; not there: it was closed before"),
    ];

    public static IReadOnlyList<string> Commands { get; } = ["Test-RdpConnection", "Test-RdpHost", "Test-MachineKeyAcl", "Test-RdpClient"];
}
