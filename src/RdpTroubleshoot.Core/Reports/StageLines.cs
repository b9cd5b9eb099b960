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
    private const int LabelWidth = 13;

    public static IReadOnlyList<string> Of(ConnectionFacts facts)
    {
        ConnectionObservation seen = facts.Seen;
        string?[] lines =
        [
            Line("name", seen.Resolution, seen.Resolution.ToString()),
            .. seen.Addresses.Select(attempt => Line("TCP", attempt, $"{attempt.Address} port {Number(seen.Port)}{End(attempt)}")),
            .. seen.Negotiations.Where(attempt => attempt == facts.Agreed || facts.Agreed is null).Select(attempt => Line("negotiation", attempt, Negotiation(attempt, facts))),
            seen.Hold is null ? null : Line("sending none", seen.Hold, seen.Hold.IsSuccess ? "the connection is kept open" : seen.Hold.Describe()),
            seen.Handshake is null ? null : Line("TLS", seen.Handshake, seen.Handshake.ToString()),
            .. seen.Hellos.Select(Hello),
            facts.Certificate.IsPresent ? Line("certificate", facts.Certificate.Value.ToString()) : null,
            seen.Nla is null ? null : Line("NLA", seen.Nla, Nla(seen.Nla)),
            seen.Logon is null ? null : Line("logon", seen.Logon, seen.Logon.IsSuccess ? $"accepted ({seen.Logon.Package})" : seen.Logon.ToString()),
            seen.Session is null ? null : Line("session", seen.Session, $"{seen.Session.Reached}: {seen.Session}"),
            seen.Udp is null ? null : Line("UDP", seen.Udp, seen.Udp.ToString()),
            seen.Link is null ? null : Line("link", seen.Link.ToString()),
        ];
        return [.. lines.OfType<string>().Select(Printable.Of)];
    }

    private static string Hello(HelloAttempt attempt)
    {
        string suites = attempt.CipherSuites.Count == 0 ? "" : ": " + string.Join(", ", attempt.CipherSuites);
        return Line("ClientHello", attempt, attempt + suites);
    }

    private static string Negotiation(NegotiationAttempt attempt, ConnectionFacts facts) =>
        attempt + (facts.RequiresNla ? ", NLA is required" : "");

    private static string Nla(NlaAttempt attempt)
    {
        if (!attempt.IsSuccess)
        {
            return attempt.ToString();
        }

        string skew = attempt.ClockSkew is TimeSpan difference ? ", clock " + difference.TotalSeconds.ToString("+0.0;-0.0", CultureInfo.InvariantCulture) + " s" : "";
        return $"{attempt}{skew}";
    }

    private static string End(Attempt attempt) => attempt.IsSuccess ? "" : " " + attempt.Describe();

    private static string Line(string stage, Attempt attempt, string text) =>
        Line(stage, $"{text}, {attempt.Elapsed.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms");

    private static string Line(string stage, string text) => stage.PadRight(LabelWidth) + text;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
