using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;

namespace RdpTroubleshoot.Reports;

/// <summary>What a stage probe saw, a line a stage that was reached.</summary>
internal static class StageLines
{
    /// <summary>How many characters the name of the stage takes.</summary>
    public const int LabelWidth = 13;

    // The time on the way and within the server makes up to about as much.
    private static readonly TimeSpan NoticeableSkew = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<string> Of(ConnectionFacts facts)
    {
        ConnectionObservation seen = facts.Seen;
        string?[] lines =
        [
            Line("name", seen.Resolution, seen.Resolution.ToString()),
            .. seen.Addresses.Select(attempt => Line("TCP", attempt, $"{attempt.Address} port {Number(seen.Port)}{End(attempt)}")),
            .. seen.Negotiations.Where(attempt => attempt == facts.Agreed || facts.Agreed is null).Select(attempt => Line("negotiation", attempt, Negotiation(attempt, facts))),
            seen.Hold is null ? null : Line("no request", seen.Hold, seen.Hold.IsSuccess ? "the connection is kept open" : seen.Hold.Describe()),
            seen.Handshake is null ? null : Line("TLS", seen.Handshake, seen.Handshake.ToString()),
            .. seen.Hellos.Select(Hello),
            facts.Certificate.IsPresent ? Line("certificate", facts.Certificate.Value.ToString()) : null,
            seen.Nla is null ? null : Line("NLA", seen.Nla, Nla(seen.Nla)),
            seen.Logon is null ? null : Logon(seen.Logon),
            seen.Session is null ? null : Line("session", seen.Session, $"{seen.Session.Reached}: {seen.Session}"),
            seen.Udp is null ? null : Line("UDP", seen.Udp, seen.Udp.ToString()),
            seen.Link is null ? null : Line("link", seen.Link.ToString()),
        ];
        return [.. lines.OfType<string>().Select(Printable.Of)];
    }

    private static string Hello(HelloAttempt attempt)
    {
        string suites = attempt.CipherSuites.Count == 0 ? "" : " with " + string.Join(", ", attempt.CipherSuites);
        string size = attempt.Padding > 0 ? " in several packets" : attempt.IsRefusable ? " with nothing to take" : "";
        string answer = !attempt.IsSuccess ? attempt.Describe()
            : attempt.Version == attempt.OfferedVersion ? "accepted"
            : $"{TlsVersions.NameOf(attempt.Version ?? 0)} accepted";
        return Line("ClientHello", attempt, $"offering {TlsVersions.NameOf(attempt.OfferedVersion)}{size}: {answer}{suites}");
    }

    private static string Logon(LogonAttempt attempt) => attempt.Outcome == AttemptOutcome.NotTried
        ? Line("logon", attempt.Detail.Length == 0 ? attempt.Describe() : $"{attempt.Describe()}: {attempt.Detail}")
        : Line("logon", attempt, attempt.IsSuccess ? $"credentials accepted ({attempt.Package}), right to log on not asked" : attempt.ToString());

    private static string Negotiation(NegotiationAttempt attempt, ConnectionFacts facts) =>
        attempt + (facts.RequiresNla ? ", NLA is required" : "");

    private static string Nla(NlaAttempt attempt)
    {
        if (!attempt.IsSuccess)
        {
            return attempt.ToString();
        }

        return attempt + (attempt.ClockSkew is TimeSpan skew ? ", " + Clock(skew) : "");
    }

    private static string Clock(TimeSpan skew) => skew.Duration() < NoticeableSkew
        ? "same clock"
        : "clock " + skew.TotalSeconds.ToString("+0;-0", CultureInfo.InvariantCulture) + " s";

    private static string End(Attempt attempt) => attempt.IsSuccess ? "" : " " + attempt.Describe();

    private static string Line(string stage, Attempt attempt, string text) =>
        Line(stage, $"{text}, {attempt.Elapsed.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms");

    private static string Line(string stage, string text) => stage.PadRight(LabelWidth) + text;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
