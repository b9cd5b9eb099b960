using System;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>The layers of a connection that a code speaks of, from the client outwards.</summary>
[Flags]
public enum ErrorLayers
{
    /// <summary>The code says nothing about it.</summary>
    None = 0,

    /// <summary>The client itself.</summary>
    Client = 1,

    /// <summary>Names.</summary>
    Dns = 1 << 1,

    /// <summary>The TCP connection.</summary>
    Tcp = 1 << 2,

    /// <summary>X.224 negotiation (MS-RDPBCGR 2.2.1.1 and 2.2.1.2).</summary>
    Negotiation = 1 << 3,

    /// <summary>The TLS handshake and its records.</summary>
    Tls = 1 << 4,

    /// <summary>The server's certificate.</summary>
    Certificate = 1 << 5,

    /// <summary>CredSSP (MS-CSSP).</summary>
    Nla = 1 << 6,

    /// <summary>MCS and the security exchange of RDP.</summary>
    Mcs = 1 << 7,

    /// <summary>Licensing.</summary>
    Licensing = 1 << 8,

    /// <summary>The session on the host.</summary>
    Session = 1 << 9,

    /// <summary>HTTP of a gateway.</summary>
    GatewayHttp = 1 << 10,

    /// <summary>Tunnel of a gateway: who may connect.</summary>
    GatewayTunnel = 1 << 11,

    /// <summary>Channel of a gateway: to which target.</summary>
    GatewayChannel = 1 << 12,

    /// <summary>The UDP side transport.</summary>
    Udp = 1 << 13,

    /// <summary>Any of them: the code does not tell which.</summary>
    Any = (1 << 14) - 1,
}
