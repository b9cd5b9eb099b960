using System;

namespace RdpTroubleshoot.Connections;

/// <summary>
/// How a connection can be secured. A client asks for a set of them (MS-RDPBCGR section 2.2.1.1.1, requestedProtocols), a server selects
/// one (section 2.2.1.2.1, selectedProtocol).
/// </summary>
[Flags]
public enum RdpProtocols
{
    /// <summary>PROTOCOL_RDP: standard RDP security. Always on offer.</summary>
    Rdp = 0x00,

    /// <summary>PROTOCOL_SSL: TLS, and the logon inside of it.</summary>
    Ssl = 0x01,

    /// <summary>PROTOCOL_HYBRID: CredSSP, known as network level authentication.</summary>
    Hybrid = 0x02,

    /// <summary>PROTOCOL_RDSTLS: for sessions that a broker redirects.</summary>
    Rdstls = 0x04,

    /// <summary>PROTOCOL_HYBRID_EX: CredSSP that ends with the server saying whether the user may log on.</summary>
#pragma warning disable CA1711 // The specification's name, which everybody searches for.
    HybridEx = 0x08,
#pragma warning restore CA1711

    /// <summary>PROTOCOL_RDSAAD: a Microsoft Entra ID token.</summary>
    Rdsaad = 0x10,
}
