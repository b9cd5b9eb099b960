using System;
using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Recordings;

namespace RdpTroubleshoot.Tests.Connections;

/// <summary>One fault of a connection: what is seen of it, and what is to be said.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Observation">What a probe sees.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Check">The check whose finding is the first root cause; empty for none.</param>
internal sealed record ConnectionScenario(string Name, ConnectionObservation Observation, Verdict Verdict, string Check)
{
    public static IReadOnlyList<ConnectionScenario> All { get; } =
    [
        new("healthy", Seen.Healthy, Verdict.Healthy, ""),
        new("healthy without NLA", Seen.WithoutNla, Verdict.Healthy, ""),
        new("healthy with credentials", Seen.Healthy with { Logon = new LogonAttempt { Outcome = AttemptOutcome.Succeeded, Package = "NTLM" } }, Verdict.Healthy, ""),
        new("healthy path", Seen.Healthy with { Link = Seen.Link() }, Verdict.Healthy, ""),
        new("healthy and UDP silent", Seen.Healthy with { Udp = new UdpAttempt { Outcome = AttemptOutcome.TimedOut } }, Verdict.Healthy, ""),
        new("name unknown", Seen.NoTcp(AttemptOutcome.NotTried) with { Resolution = new NameResolution { Outcome = AttemptOutcome.Refused }, Addresses = [] }, Verdict.Failing, "RDP10001"),
        new("resolver silent", Seen.NoTcp(AttemptOutcome.NotTried) with { Resolution = new NameResolution { Outcome = AttemptOutcome.TimedOut }, Addresses = [] }, Verdict.Failing, "RDP10001"),
        new("port refused", Seen.NoTcp(AttemptOutcome.Refused), Verdict.Failing, "RDP10002"),
        new("port silent", Seen.NoTcp(AttemptOutcome.TimedOut), Verdict.Failing, "RDP10003"),
        new("host unreachable", Seen.NoTcp(AttemptOutcome.Unreachable), Verdict.Failing, "RDP10004"),
        new("one of two addresses silent", Seen.Healthy with { Addresses = [Seen.Tcp("2001:db8::1", AttemptOutcome.TimedOut), Seen.Tcp("192.0.2.10", AttemptOutcome.Succeeded)] }, Verdict.AtRisk, "RDP10005"),
        new("web server", Seen.NoConfirm(AttemptOutcome.Unintelligible, speaks: "Http"), Verdict.Failing, "RDP10006"),
        new("SSH server", Seen.NoConfirm(AttemptOutcome.Unintelligible, AttemptOutcome.Unintelligible, "Ssh"), Verdict.Failing, "RDP10006"),
        new("closed on the request", Seen.NoConfirm(AttemptOutcome.Closed), Verdict.Failing, "RDP10007"),
        new("reset on everybody", Seen.NoConfirm(AttemptOutcome.Reset, AttemptOutcome.Reset), Verdict.Failing, "RDP10007"),
        new("silent on the request", Seen.NoConfirm(AttemptOutcome.TimedOut), Verdict.Failing, "RDP10008"),
        new("nonsense on the request", Seen.NoConfirm(AttemptOutcome.Unintelligible), Verdict.Failing, "RDP10009"),
        new("Entra ID only", Seen.RefusesAll(NegotiationFailureCode.EntraAuthRequiredByServer), Verdict.Failing, "RDP10010"),
        new("no certificate on the server", Seen.RefusesAll(NegotiationFailureCode.SslCertNotOnServer), Verdict.Failing, "RDP3201"),
        new("legacy security accepted", Seen.WithoutNla with { Negotiations = [Seen.Selects(Seen.Usual, RdpProtocols.Ssl), Seen.Selects(RdpProtocols.Rdp, RdpProtocols.Rdp)] }, Verdict.AtRisk, "RDP10011"),
        new("closed at MCS", Seen.WithoutNla with { Session = new SessionAttempt { Outcome = AttemptOutcome.Closed, Reached = "MCS connect" } }, Verdict.Failing, "RDP10020"),
        new("server denied", Seen.WithoutNla with { Session = new SessionAttempt { Outcome = AttemptOutcome.Refused, Reached = "licensing", ErrorInfo = 7 } }, Verdict.Failing, "RDP10021"),
        new("offer changed on the way", Seen.WithoutNla with { Session = Seen.WithoutNla.Session! with { RequestedEcho = RdpProtocols.Ssl } }, Verdict.Failing, "RDP10022"),
        new("reset on ClientHello", Seen.NoTls(Seen.Hello(AttemptOutcome.Reset)), Verdict.Failing, "RDP5201"),
        new("alert 70", Seen.NoTls(Seen.Hello(AttemptOutcome.Refused, alert: 70)), Verdict.Failing, "RDP5202"),
        new("cleartext on ClientHello", Seen.NoTls(Seen.Hello(AttemptOutcome.Unintelligible, cleartext: true)), Verdict.Failing, "RDP5203"),
        new("silent on ClientHello", Seen.NoTls(Seen.Hello(AttemptOutcome.TimedOut)), Verdict.Failing, "RDP5204"),
        new("silent on every ClientHello", Seen.NoTls(Seen.Hello(AttemptOutcome.TimedOut), Seen.Hello(AttemptOutcome.TimedOut) with { IsRefusable = true }), Verdict.Failing, "RDP5204"),
        new("long answers lost", Seen.NoTls(Seen.Hello(AttemptOutcome.TimedOut), Seen.Hello(AttemptOutcome.Refused, alert: 40) with { IsRefusable = true }), Verdict.Failing, "RDP11005"),
        new("this machine's TLS disagrees", Seen.NoTls(Seen.Hello(AttemptOutcome.Succeeded)), Verdict.Failing, "RDP5205"),
        new("TLS 1.0", Seen.Healthy with { Handshake = Seen.Shows(TestCertificate.SelfSigned) with { Version = TlsVersions.Tls10 } }, Verdict.AtRisk, "RDP5206"),
        new("certificate expired", Seen.With(TestCertificate.SelfSignedExpired), Verdict.Failing, "RDP3202"),
        new("certificate of tomorrow", Seen.Healthy with { StartedAt = HealthyHost.Clock.AddYears(-1) }, Verdict.Failing, "RDP3203"),
        new("certificate ends soon", Seen.With(TestCertificate.Pinned) with { StartedAt = new DateTime(2027, 1, 25, 0, 0, 0, DateTimeKind.Utc) }, Verdict.AtRisk, "RDP3204"),
        new("certificate for another name", Seen.Healthy with { Handshake = Seen.Shows(TestCertificate.Pinned) with { NameMatches = false } }, Verdict.AtRisk, "RDP3205"),
        new("issuer not trusted", Seen.Healthy with { Handshake = Seen.Shows(TestCertificate.Pinned) with { ChainErrors = ["UntrustedRoot"] } }, Verdict.AtRisk, "RDP3206"),
        new("certificate for clients", Seen.With(TestCertificate.PinnedClientOnly), Verdict.AtRisk, "RDP3207"),
        new("short key", Seen.With(TestCertificate.PinnedWeak) with { StartedAt = new DateTime(2027, 6, 1, 0, 0, 0, DateTimeKind.Utc) }, Verdict.AtRisk, "RDP3208"),
        new("closed at NLA", Seen.Healthy with { Nla = new NlaAttempt { Outcome = AttemptOutcome.Closed } }, Verdict.Failing, "RDP6201"),
        new("NTLM refused", Seen.Healthy with { Nla = new NlaAttempt { Outcome = AttemptOutcome.Refused, ErrorCode = 0xC0000418 } }, Verdict.AtRisk, "RDP6202"),
        new("clock ahead", Seen.Healthy with { Nla = Seen.Healthy.Nla! with { ClockSkew = TimeSpan.FromMinutes(6) } }, Verdict.AtRisk, "RDP6203"),
        new("other server", Seen.Healthy with { Target = "vm02.contoso.com" }, Verdict.AtRisk, "RDP6204"),
        new("old CredSSP", Seen.Healthy with { Nla = Seen.Healthy.Nla! with { PeerVersion = 2 } }, Verdict.AtRisk, "RDP6205"),
        new("wrong password", Seen.Healthy with { Logon = new LogonAttempt { Outcome = AttemptOutcome.Refused, ErrorCode = 0xC000006D, Package = "NTLM" } }, Verdict.Failing, "RDP6210"),
        new("closed on the logon", Seen.Healthy with { Logon = new LogonAttempt { Outcome = AttemptOutcome.Closed, Package = "NTLM" } }, Verdict.Failing, "RDP6211"),
        new("TLS inspected", Seen.Healthy with { Logon = new LogonAttempt { Outcome = AttemptOutcome.Unintelligible, IsIntercepted = true, Package = "NTLM" } }, Verdict.Failing, "RDP6212"),
        new("connections lost", Seen.Healthy with { Link = Seen.Link(answered: 3) }, Verdict.AtRisk, "RDP11001"),
        new("a packet repeated", Seen.Healthy with { Link = Seen.Link(last: 1030) }, Verdict.AtRisk, "RDP11002"),
        new("a long way", Seen.Healthy with { Link = Seen.Link(roundTrip: 300, last: 300) }, Verdict.AtRisk, "RDP11003"),
        new("an unsteady way", Seen.Healthy with { Link = Seen.Link(last: 400) }, Verdict.AtRisk, "RDP11004"),
        new("large packets lost", Seen.Healthy with { Link = Seen.Link(large: Seen.Hello(AttemptOutcome.TimedOut) with { Padding = 4000 }) }, Verdict.Failing, "RDP11005"),
        new("UDP closed", Seen.Healthy with { Udp = new UdpAttempt { Outcome = AttemptOutcome.Refused } }, Verdict.AtRisk, "RDP11006"),
    ];
}
