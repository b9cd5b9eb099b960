using System;
using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Recordings;

namespace RdpTroubleshoot.Tests.Connections;

/// <summary>Observations by hand: a Windows host that works, and one change each.</summary>
internal static class Seen
{
    public const RdpProtocols Usual = RdpProtocols.Ssl | RdpProtocols.Hybrid | RdpProtocols.HybridEx;

    /// <summary>A host that wants NLA and works, met by its name.</summary>
    public static ConnectionObservation Healthy => new()
    {
        Target = "vm01.contoso.com",
        Port = 3389,
        StartedAt = HealthyHost.Clock,
        Resolution = new NameResolution { Outcome = AttemptOutcome.Succeeded, Addresses = ["192.0.2.10"] },
        Addresses = [Tcp("192.0.2.10", AttemptOutcome.Succeeded)],
        Negotiations = [Selects(Usual, RdpProtocols.HybridEx), Refuses(RdpProtocols.Ssl), Refuses(RdpProtocols.Rdp)],
        Handshake = Shows(TestCertificate.SelfSigned),
        Nla = new NlaAttempt
        {
            Outcome = AttemptOutcome.Succeeded, PeerVersion = 6, NetBiosComputer = "VM01", NetBiosDomain = "CONTOSO", DnsComputer = "VM01.contoso.com",
            DnsDomain = "contoso.com", OsVersion = "10.0.20348", ServerTime = HealthyHost.Clock, ClockSkew = TimeSpan.FromSeconds(0.4),
        },
    };

    /// <summary>The same without NLA, up to MCS.</summary>
    public static ConnectionObservation WithoutNla => Healthy with
    {
        Negotiations = [Selects(Usual, RdpProtocols.Ssl), Selects(RdpProtocols.Ssl, RdpProtocols.Ssl), Refuses(RdpProtocols.Rdp, NegotiationFailureCode.SslRequiredByServer)],
        Nla = null,
        Session = new SessionAttempt { Outcome = AttemptOutcome.Succeeded, Reached = "MCS connect", Result = 0, Requested = Usual, RequestedEcho = Usual },
    };

    public static ConnectionObservation NoTcp(AttemptOutcome outcome) => Healthy with
    {
        Addresses = [Tcp("192.0.2.10", outcome)], Negotiations = [], Handshake = null, Nla = null,
    };

    public static ConnectionObservation NoConfirm(AttemptOutcome outcome, AttemptOutcome hold = AttemptOutcome.Succeeded, string speaks = "") => Healthy with
    {
        Negotiations = [new NegotiationAttempt { Offered = Usual, Outcome = outcome, Speaks = speaks }],
        Hold = new HoldAttempt { Outcome = hold, Detail = hold == AttemptOutcome.Unintelligible ? "It says: SSH-2.0-x" : "" },
        Handshake = null,
        Nla = null,
    };

    public static ConnectionObservation RefusesAll(NegotiationFailureCode code) => Healthy with
    {
        Negotiations = [Refuses(Usual, code), Refuses(RdpProtocols.Ssl, code), Refuses(RdpProtocols.Rdp, code)], Handshake = null, Nla = null,
    };

    public static ConnectionObservation NoTls(params HelloAttempt[] hellos) => Healthy with
    {
        Handshake = new HandshakeAttempt { Outcome = AttemptOutcome.Closed }, Hellos = hellos, Nla = null,
    };

    public static ConnectionObservation With(TestCertificate certificate) => Healthy with { Handshake = Shows(certificate) };

    public static HandshakeAttempt Shows(TestCertificate certificate) => new()
    {
        Outcome = AttemptOutcome.Succeeded, Version = TlsVersions.Tls13, CipherSuite = "TLS_AES_256_GCM_SHA384", Certificate = certificate.Der, NameMatches = true,
    };

    public static HelloAttempt Hello(AttemptOutcome outcome, int? alert = null, bool cleartext = false) => new()
    {
        OfferedVersion = TlsVersions.Tls13,
        Outcome = outcome,
        Alert = alert,
        IsCleartext = cleartext,
        Version = outcome == AttemptOutcome.Succeeded ? TlsVersions.Tls13 : null,
        Detail = alert is int number ? $"alert {number}" : "",
    };

    public static LinkObservation Link(double roundTrip = 20, double last = 20, int answered = 4, HelloAttempt? large = null) => new()
    {
        Count = 4,
        Answered = answered,
        Connect = new LinkSample([roundTrip, roundTrip, roundTrip, last]),
        RoundTrip = new LinkSample([roundTrip, roundTrip, roundTrip, roundTrip]),
        SmallHello = Hello(AttemptOutcome.Succeeded),
        LargeHello = large ?? Hello(AttemptOutcome.Succeeded) with { Padding = 4000 },
    };

    public static AddressAttempt Tcp(string address, AttemptOutcome outcome) => new(address) { Outcome = outcome, Elapsed = TimeSpan.FromMilliseconds(12) };

    public static NegotiationAttempt Selects(RdpProtocols offer, RdpProtocols selected) =>
        new() { Offered = offer, Selected = selected, Outcome = AttemptOutcome.Succeeded, SourceReference = 0x1234 };

    public static NegotiationAttempt Refuses(RdpProtocols offer, NegotiationFailureCode code = NegotiationFailureCode.HybridRequiredByServer) =>
        new() { Offered = offer, FailureCode = code, Outcome = AttemptOutcome.Refused };

    public static IEnumerable<AttemptOutcome> Failures => [AttemptOutcome.Closed, AttemptOutcome.Reset, AttemptOutcome.TimedOut, AttemptOutcome.Unintelligible];
}
