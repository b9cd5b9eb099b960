using System.Globalization;

namespace RdpTroubleshoot.Connections;

/// <summary>MCS connect (MS-RDPBCGR sections 2.2.1.3 and 2.2.1.4), and, when asked for, what follows up to a verdict of the server.</summary>
public sealed record SessionAttempt : Attempt
{
    /// <summary>The result of MCS connect (ITU-T T.125 section 7, Result); 0 is success; null when none came.</summary>
    public int? Result { get; init; }

    /// <summary>The server's version of RDP (section 2.2.1.4.2); 0 when it did not say.</summary>
    public uint ServerVersion { get; init; }

    /// <summary>What the server says was requested in the negotiation; null when it does not say.</summary>
    public RdpProtocols? RequestedEcho { get; init; }

    /// <summary>What really was requested.</summary>
    public RdpProtocols Requested { get; init; }

    /// <summary>The encryption method of standard RDP security (section 2.2.1.4.3); 0 with TLS.</summary>
    public uint EncryptionMethod { get; init; }

    /// <summary>The encryption level (section 2.2.1.4.3); 0 with TLS.</summary>
    public uint EncryptionLevel { get; init; }

    /// <summary>The server's Set Error Info (section 2.2.5.1.1); null when none came.</summary>
    public uint? ErrorInfo { get; init; }

    /// <summary>How far it went: "MCS connect", "MCS attach", "licensing", "activation".</summary>
    public string Reached { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() =>
        ErrorInfo is uint code ? "error info 0x" + code.ToString("X", CultureInfo.InvariantCulture) : Describe();
}
