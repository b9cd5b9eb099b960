using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>What a host may say to harm whoever reads a report about it.</summary>
internal static class Hostile
{
    /// <summary>Part of every text: where it is found as markup, something was let through.</summary>
    public const string Mark = "hostile";

    public static readonly IReadOnlyList<string> Texts =
    [
        "<script>window.hostile=1</script>",
        "</title></style></script><img src=http://hostile.invalid/x onerror=alert(1)>",
        "\"><svg onload=alert('hostile')>",
        "' onmouseover='hostile()",
        "<!-- hostile --><a href=\"javascript:hostile()\">hostile</a>",
        "&lt;b&gt;hostile&#60;i&#62;",
        "]]><hostile/>",
        "| hostile | cell | another |",
        "hostile\n\n# heading\n\n- item\n\n    code",
        "hostile\r\n| --- | --- |",
        "`hostile` ``two`` ```three```",
        "[hostile](http://hostile.invalid) ![hostile](http://hostile.invalid/x.png)",
        "<http://hostile.invalid> https://hostile.invalid www.hostile.invalid someone@hostile.invalid",
        "@hostile-team #1 owner/repo#2 GH-3",
        "1. hostile",
        "- hostile",
        "=== hostile",
        "**hostile** __hostile__ ~~hostile~~ *hostile* _hostile_",
        "$hostile$ $$hostile$$ \\hostile \\| \\` \\",
        "hostile\u001b[31m\u0007\u0000\b\u009b",
        "hostile\u202Egnp.exe\u2066\u2069\u200F\u061C",
        "hostile\uD83D\uDE00 \uD800 \uDC00 \uFFFE \uFEFF \u2028 \u2029",
        "hostile\tcell\vtab\f",
        "[hostile]: http://hostile.invalid 'title'",
        "hostile " + new string('x', 2_000_000) + " " + new string('<', 2_000_000),
        "",
        " hostile ",
    ];

    /// <summary>A diagnosis that says a text wherever it can say anything.</summary>
    public static Diagnosis Everywhere(string text) => Diagnosis(text, Finding(text));

    /// <summary>The same of a connection.</summary>
    public static ConnectionDiagnosis Connection(string text) =>
        new(Everywhere(text), 3389, ConnectionStage.Tcp, [text, "TCP          " + text]);

    /// <summary>A diagnosis of each text, of hosts and connections by turns.</summary>
    public static IReadOnlyList<Diagnosis> All => [.. Texts.Select((text, at) => at % 2 == 0 ? Everywhere(text) : Connection(text))];

    private static Diagnosis Diagnosis(string text, Finding finding) => new(
        text,
        new DateTime(2026, 11, 23, 7, 0, 0, DateTimeKind.Utc),
        [finding, finding with { Outcome = Outcome.NotEvaluated }, finding with { Outcome = Outcome.Warn }],
        [Cause(text, finding, Outcome.Fail), Cause(text, finding with { Outcome = Outcome.Warn }, Outcome.Warn)]);

    private static Finding Finding(string text) => new()
    {
        ComputerName = text,
        CheckId = text,
        Area = Area.Certificate,
        Title = text,
        Outcome = Outcome.Fail,
        Subject = text,
        Summary = text,
        Proof = [new Proof(text, text, text, text), new Proof("certificate", Subject(text) + ", valid until 2026-11-07 05:00Z")],
        Causes = [new PossibleCause(text, text)],
        Confidence = Confidence.Medium,
        Repairs = [text],
        Manual = [text, text],
        Link = text,
    };

    private static RootCause Cause(string text, Finding finding, Outcome outcome) => new()
    {
        Finding = finding,
        Outcome = outcome,
        Confidence = Confidence.Medium,
        Proof = finding.Proof,
        LeadsTo = [new ConsequenceStep(text, text, true), new ConsequenceStep(text, text, false)],
        Explains = [finding],
        Alternatives = [text],
    };

    private static string Subject(string text) => text.Length > 500 ? text.Substring(0, 500) : text;
}
