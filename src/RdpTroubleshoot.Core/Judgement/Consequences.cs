using System.Collections.Generic;

namespace RdpTroubleshoot.Judgement;

/// <summary>The consequences that checks lead to. Source of the client codes: MS Learn, IMsTscAxEvents::OnDisconnected and ExtendedDisconnectReasonCode.</summary>
public static class Consequences
{
    /// <summary>Clients report that the server hung up.</summary>
    public const string ClientsSeeHangUp = "RDP9001";

    /// <summary>Clients report that no connection can be made.</summary>
    public const string ClientsCannotConnect = "RDP9002";

    /// <summary>Clients get a connection and no logon.</summary>
    public const string ClientsCannotLogOn = "RDP9003";

    /// <summary>Nothing listens on the RDP port.</summary>
    public const string NothingListens = "RDP9101";

    /// <summary>The self-signed certificate cannot be created or renewed.</summary>
    public const string NoRenewal = "RDP9102";

    /// <summary>The listener has no certificate that it can use.</summary>
    public const string NoUsableCertificate = "RDP9103";

    /// <summary>TLS cannot start.</summary>
    public const string NoTls = "RDP9104";

    /// <summary>The listener drops connections while security is negotiated.</summary>
    public const string ListenerDrops = "RDP9105";

    /// <summary>New logons are refused.</summary>
    public const string LogonsRefused = "RDP9106";

    /// <summary>Clients warn of the certificate, or refuse it.</summary>
    public const string ClientsRefuseCertificate = "RDP9004";

    /// <summary>Clients cannot find the address.</summary>
    public const string ClientsCannotResolve = "RDP9005";

    /// <summary>Clients wait and give up.</summary>
    public const string ClientsTimeOut = "RDP9006";

    /// <summary>Clients show why the logon was refused.</summary>
    public const string ClientsSeeLogonRefused = "RDP9007";

    /// <summary>Clients show the server's own reason.</summary>
    public const string ClientsSeeServerReason = "RDP9008";

    /// <summary>Sessions stutter, freeze or break off.</summary>
    public const string SessionsSuffer = "RDP9009";

    private const string OtherHangUps =
        "a security product, proxy or port forwarder between client and host that closes the connection";

    /// <summary>Every consequence.</summary>
    public static IReadOnlyList<Consequence> All { get; } =
    [
        new(ClientsSeeHangUp, "clients show 0x904 / 0x7") { AlsoCausedBy = [OtherHangUps] },
        new(ClientsCannotConnect, "clients show 0x204 or time out")
        {
            AlsoCausedBy = ["a firewall, routing or name resolution fault between client and host"],
        },
        new(ClientsCannotLogOn, "clients connect and are refused the logon"),
        new(ClientsRefuseCertificate, "clients warn of the certificate or show 0x1B07"),
        new(ClientsCannotResolve, "clients show 0x104"),
        new(ClientsTimeOut, "clients wait, then show 0x108"),
        new(ClientsSeeLogonRefused, "clients show the reason of a refused logon, such as 0x807"),
        new(ClientsSeeServerReason, "clients show the server's reason as extended code"),
        new(SessionsSuffer, "sessions stutter, freeze or break off"),
        new(NothingListens, "nothing listens on the RDP port") { Explains = ["RDP1014", ClientsCannotConnect] },
        new(NoRenewal, "the self-signed certificate cannot be created or renewed")
        {
            Explains = ["RDP3002", "RDP3001", "RDP3003", "RDP3012", "RDP3016"],
        },
        new(NoUsableCertificate, "the listener has no usable certificate") { Explains = ["RDP5001", NoTls] },
        new(NoTls, "TLS cannot start")
        {
            Explains = ["RDP5003", ClientsSeeHangUp],
            AlsoCausedBy = ["TLS policy: protocols or cipher suites switched off (Schannel), a third-party crypto provider"],
        },
        new(ListenerDrops, "the listener drops connections while security is negotiated") { Explains = ["RDP1019", ClientsSeeHangUp] },
        new(LogonsRefused, "new logons are refused") { Explains = [ClientsCannotLogOn] },
    ];
}
