using System;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>What a probe of the listener of <see cref="TestHosts"/> saw.</summary>
internal static class TestProbes
{
    public const string Address = "127.0.0.1";

    /// <summary>A type 2 message (MS-NLMP section 2.2.1.2) begins so; names in UTF-16 follow.</summary>
    public static string Challenge { get; } = Hex.Of(Encoding.ASCII.GetBytes("NTLMSSP\0")) + "02000000" + Hex.Of(Encoding.Unicode.GetBytes("VM01"));

    /// <summary>A listener that works and wants NLA.</summary>
    public static ConnectionObservation Served(byte[] certificate) => new()
    {
        Target = Address,
        Port = 3389,
        StartedAt = TestHosts.Now,
        Resolution = new NameResolution { Outcome = AttemptOutcome.Succeeded, Addresses = [Address] },
        Addresses = [new AddressAttempt(Address) { Outcome = AttemptOutcome.Succeeded, Elapsed = TimeSpan.FromMilliseconds(1), Detail = "as VM01.corp.contoso.com" }],
        Negotiations =
        [
            new NegotiationAttempt
            {
                Offered = RdpProtocols.Ssl | RdpProtocols.Hybrid | RdpProtocols.HybridEx,
                Selected = RdpProtocols.HybridEx,
                Capabilities = ServerCapabilities.ExtendedClientData | ServerCapabilities.GraphicsPipeline,
                SourceReference = 0x1234,
                Outcome = AttemptOutcome.Succeeded,
                LastBytes = "030000130ED000001234000203080008000000",
            },
            new NegotiationAttempt
            {
                Offered = RdpProtocols.Ssl,
                FailureCode = NegotiationFailureCode.HybridRequiredByServer,
                SourceReference = 0x1234,
                Outcome = AttemptOutcome.Refused,
                LastBytes = "030000130ED000001234000300080005000000",
            },
        ],
        Handshake = new HandshakeAttempt
        {
            Outcome = AttemptOutcome.Succeeded,
            Version = TlsVersions.Tls13,
            CipherSuite = "TLS_AES_256_GCM_SHA384",
            Certificate = certificate,
        },
        Nla = new NlaAttempt
        {
            Outcome = AttemptOutcome.Succeeded,
            PeerVersion = 6,
            NetBiosComputer = "VM01",
            NetBiosDomain = "CORP",
            DnsComputer = "vm01.corp.contoso.com",
            DnsDomain = "corp.contoso.com",
            DnsForest = "contoso.com",
            OsVersion = "10.0.20348",
            LastBytes = Challenge,
        },
    };

    /// <summary>Every stage with every member, which no listener gives at once; and bits that nobody knows.</summary>
    public static ConnectionObservation Everything()
    {
        const RdpProtocols allBits = (RdpProtocols)(-1);
        ConnectionObservation served = Served(TestCertificates.SelfSigned);
        return served with
        {
            Negotiations = [.. served.Negotiations, new NegotiationAttempt { Offered = allBits, Selected = allBits, Outcome = AttemptOutcome.Unintelligible, Speaks = "Http" }],
            Hold = new HoldAttempt { Outcome = AttemptOutcome.TimedOut, Elapsed = TimeSpan.FromMilliseconds(7), Detail = "d" },
            Hellos =
            [
                new HelloAttempt
                {
                    OfferedVersion = TlsVersions.Tls13, Version = TlsVersions.Tls12, CipherSuite = 0xC030, Alert = 255, IsCleartext = true,
                    CipherSuites = ["a", "b"], Outcome = AttemptOutcome.Refused, LastBytes = "15030300020228",
                },
                new HelloAttempt { OfferedVersion = TlsVersions.Tls12, Outcome = AttemptOutcome.Reset },
            ],
            Nla = served.Nla! with { ErrorCode = uint.MaxValue, LastBytes = string.Concat(Enumerable.Repeat("A5", 64)) },
            Session = new SessionAttempt
            {
                Outcome = AttemptOutcome.Refused, Reached = "MCS connect", Result = 15, ServerVersion = uint.MaxValue, Requested = RdpProtocols.Ssl,
                RequestedEcho = allBits, EncryptionMethod = 16, EncryptionLevel = 4, ErrorInfo = 7,
            },
        };
    }
}
