using System;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Recordings;

/// <summary>What a client on the recorded machine sees of its listener.</summary>
public static class OwnListener
{
    private const string Address = "127.0.0.1";
    private const int UsualPort = 3389;
    private const RdpProtocols Usual = RdpProtocols.Ssl | RdpProtocols.Hybrid | RdpProtocols.HybridEx;
    private const ServerCapabilities Capabilities = (ServerCapabilities)0x1F;
    private const int WindowsReference = 0x1234;

    // RDP 10.7, as Windows Server 2022 says (MS-RDPBCGR section 2.2.1.4.2); standard RDP security with RC4 keys of 128 bits (2.2.1.4.3).
    private const uint Version10Dot7 = 0x0008000C;
    private const uint Method128Bit = 2;
    private const uint LevelClientCompatible = 2;

    /// <summary>A listener that works and wants NLA, with this certificate. It still shows an expired one: only clients look at the dates.</summary>
    public static void Serve(this RecordedHost host, TestCertificate certificate, int port = UsualPort) => host.Serve(certificate.Der, port);

    /// <summary>A listener that works and wants NLA, with this certificate.</summary>
    public static void Serve(this RecordedHost host, byte[] certificate, int port = UsualPort) => host.Record(Seen() with
    {
        Port = port,
        Handshake = new HandshakeAttempt
        {
            Outcome = AttemptOutcome.Succeeded,
            Elapsed = TimeSpan.FromMilliseconds(9),
            Version = TlsVersions.Tls13,
            CipherSuite = "TLS_AES_256_GCM_SHA384",
            Certificate = certificate,
        },
        Nla = new NlaAttempt
        {
            Outcome = AttemptOutcome.Succeeded,
            Elapsed = TimeSpan.FromMilliseconds(4),
            PeerVersion = 6,
            NetBiosComputer = "VM01",
            NetBiosDomain = "VM01",
            DnsComputer = "VM01",
            DnsDomain = "VM01",
            OsVersion = "10.0.20348",
        },
    });

    /// <summary>A listener that has no certificate and hangs up on the ClientHello.</summary>
    public static void ServeNothing(this RecordedHost host) => host.ResetOnHello();

    /// <summary>A listener that hangs up on the ClientHello, as one does that cannot use its key.</summary>
    public static void ResetOnHello(this RecordedHost host) => host.Record(Seen() with
    {
        Handshake = new HandshakeAttempt { Outcome = AttemptOutcome.Reset, Elapsed = TimeSpan.FromMilliseconds(3) },
        Hellos = [new HelloAttempt { OfferedVersion = TlsVersions.Tls13, Outcome = AttemptOutcome.Reset, Elapsed = TimeSpan.FromMilliseconds(2) }],
    });

    /// <summary>A listener without TLS and NLA, which takes standard RDP security only.</summary>
    public static void ServeWithoutTls(this RecordedHost host) => host.Record(Seen() with
    {
        Negotiations =
        [
            Refused(Usual, NegotiationFailureCode.SslNotAllowedByServer),
            Refused(RdpProtocols.Ssl, NegotiationFailureCode.SslNotAllowedByServer),
            new NegotiationAttempt
            {
                Offered = RdpProtocols.Rdp, Selected = RdpProtocols.Rdp, Capabilities = Capabilities, SourceReference = WindowsReference,
                Outcome = AttemptOutcome.Succeeded, Elapsed = TimeSpan.FromMilliseconds(2), LastBytes = "030000130ED00000123400021F080000000000",
            },
        ],
        Session = new SessionAttempt
        {
            Outcome = AttemptOutcome.Succeeded,
            Elapsed = TimeSpan.FromMilliseconds(6),
            Reached = "MCS connect",
            Result = 0,
            ServerVersion = Version10Dot7,
            RequestedEcho = RdpProtocols.Rdp,
            EncryptionMethod = Method128Bit,
            EncryptionLevel = LevelClientCompatible,
        },
    });

    /// <summary>A listener that may not negotiate TLS and wants NLA: nothing on offer suits it.</summary>
    public static void RefuseEveryOffer(this RecordedHost host) => host.Record(Seen() with
    {
        Negotiations =
        [
            Refused(Usual, NegotiationFailureCode.SslNotAllowedByServer),
            Refused(RdpProtocols.Ssl, NegotiationFailureCode.SslNotAllowedByServer),
            Refused(RdpProtocols.Rdp, NegotiationFailureCode.HybridRequiredByServer),
        ],
    });

    /// <summary>A listener that hangs up before it confirms the connection.</summary>
    public static void ResetOnRequest(this RecordedHost host) => host.Record(Seen() with
    {
        Negotiations = [new NegotiationAttempt { Offered = Usual, Outcome = AttemptOutcome.Reset, Elapsed = TimeSpan.FromMilliseconds(2) }],
        Hold = new HoldAttempt { Outcome = AttemptOutcome.Succeeded, Elapsed = TimeSpan.FromSeconds(1) },
    });

    /// <summary>A listener that ends the connection at the first message of CredSSP.</summary>
    public static void CloseOnNla(this RecordedHost host)
    {
        ConnectionObservation seen = host.Probe.Probe(Address, UsualPort).Value;
        host.Record(seen with { Nla = new NlaAttempt { Outcome = AttemptOutcome.Closed, Elapsed = TimeSpan.FromMilliseconds(5) } });
    }

    private static ConnectionObservation Seen() => new()
    {
        Target = Address,
        Port = UsualPort,
        StartedAt = HealthyHost.Clock,
        Resolution = new NameResolution { Outcome = AttemptOutcome.Succeeded, Addresses = [Address] },
        Addresses = [new AddressAttempt(Address) { Outcome = AttemptOutcome.Succeeded, Elapsed = TimeSpan.FromMilliseconds(1) }],
        Negotiations =
        [
            new NegotiationAttempt
            {
                Offered = Usual, Selected = RdpProtocols.HybridEx, Capabilities = Capabilities, SourceReference = WindowsReference,
                Outcome = AttemptOutcome.Succeeded, Elapsed = TimeSpan.FromMilliseconds(2), LastBytes = "030000130ED00000123400021F080008000000",
            },
            Refused(RdpProtocols.Ssl, NegotiationFailureCode.HybridRequiredByServer),
            Refused(RdpProtocols.Rdp, NegotiationFailureCode.HybridRequiredByServer),
        ],
    };

    private static NegotiationAttempt Refused(RdpProtocols offer, NegotiationFailureCode code) => new()
    {
        Offered = offer,
        FailureCode = code,
        SourceReference = WindowsReference,
        Outcome = AttemptOutcome.Refused,
        Detail = code.ToString(),
        Elapsed = TimeSpan.FromMilliseconds(2),
        LastBytes = $"030000130ED00000123400030008000{(int)code}000000",
    };

    private static void Record(this RecordedHost host, ConnectionObservation seen) => host.Probe.Record(Address, seen.Port, Observed.Present(seen));
}
