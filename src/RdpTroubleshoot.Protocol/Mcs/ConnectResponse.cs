using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Protocol.Negotiation;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>The MCS Connect Response with a GCC Conference Create Response (MS-RDPBCGR section 2.2.1.4).</summary>
public sealed class ConnectResponse : McsAnswer
{
    /// <summary>The result of the conference (ITU-T T.124 section 8.7), 0 for success; null when none came.</summary>
    public int? ConferenceResult { get; init; }

    /// <summary>The version of RDP that the server tells, for <see cref="RdpVersions.NameOf"/>; 0 when none came.</summary>
    public uint ServerVersion { get; init; }

    /// <summary>
    /// What the server says the client asked for in its <see cref="NegotiationRequest"/>; null when it does not say. Something else than
    /// was asked for means that somebody between the two has changed it.
    /// </summary>
    public RdpProtocols? ClientRequestedProtocols { get; init; }

    /// <summary>What the server can do from the beginning (MS-RDPBCGR section 2.2.1.4.2, earlyCapabilityFlags).</summary>
    public uint EarlyCapabilityFlags { get; init; }

    /// <summary>How standard RDP security will encrypt; <see cref="EncryptionMethods.None"/> with TLS.</summary>
    public EncryptionMethods EncryptionMethod { get; init; }

    /// <summary>How much of it; <see cref="EncryptionLevel.None"/> with TLS.</summary>
    public EncryptionLevel EncryptionLevel { get; init; }

    /// <summary>The server's certificate for standard RDP security; null when there is none, as with TLS.</summary>
    public StandardCertificate? Certificate { get; init; }

    /// <summary>The channel of input and output; null when none came.</summary>
    public int? IoChannel { get; init; }

    /// <summary>The channel of server messages; null when there is none.</summary>
    public int? MessageChannel { get; init; }

    /// <summary>The virtual channels, in the order in which they were asked for.</summary>
    public IReadOnlyList<int> VirtualChannels { get; init; } = [];

    /// <summary>The name of the version that the server tells, such as <c>RDP 10.12</c>.</summary>
    public string ServerVersionName => RdpVersions.NameOf(ServerVersion);

    /// <summary>How long the server's key for standard RDP security is, in bits; null when its certificate does not say.</summary>
    public int? ServerPublicKeyBits => Certificate?.PublicKeyBits;

    /// <summary>Reads what came, which may be anything.</summary>
    /// <param name="bytes">The bytes.</param>
    public static ConnectResponse Parse(byte[] bytes) => new ConnectResponseParser(McsFrame.Open(bytes)).Parse();

    /// <inheritdoc/>
    public override string ToString() => Outcome == McsOutcome.Accepted ? $"{Outcome}: {ServerVersionName}, {EncryptionMethod}" : base.ToString();
}
