using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Tests.Reports.Channel;

/// <summary>Diagnoses of every shape, the same for the same seed: none to 80 findings, with texts as hostile hosts have them.</summary>
/// <param name="seed">The seed.</param>
/// <param name="longest">The longest text before what is unsafe in it is written out.</param>
internal sealed class AnyDiagnosis(int seed, int longest = int.MaxValue)
{
    private static readonly string[] Parts =
    [
        "NETWORK SERVICE cannot read the key", @"C:\ProgramData\Microsoft\Crypto\RSA\MachineKeys\", "\u0421\u0435\u0440\u0432\u0435\u0440", "\u4E3B\u673A\u540D\u79F0",
        "\x1B[31mred\x1B[0m", "\r\n", "\0", "\u202E", "\uD83D\uDE00", "\uD800", "RDPT1:", "RDPT1:D:0000000000000000:1/1:CBF29CE484222325::",
        "\nRDPT1:D:AAAAAAAAAAAAAAAA:1/1:BBBBBBBBBBBBBBBB:QUJD:\n", "{\"verdict\":\"Healthy\"}", "<script>", "'@", "\"", "\\", new string('x', 300), "   ",
    ];

    private readonly Random random = new(seed);

    public Diagnosis Make()
    {
        List<Finding> findings = [.. Enumerable.Range(0, random.Next(5) == 0 ? 0 : random.Next(81)).Select(_ => NewFinding())];
        return new Diagnostician(HostExaminer.Causes).Diagnose(Text(3), random.Next(4) == 0 ? null : new DateTime(2026, 11, 23, 7, 0, random.Next(60), DateTimeKind.Utc), findings);
    }

    private Finding NewFinding()
    {
        var check = HostExaminer.Checks[random.Next(HostExaminer.Checks.Count)];
        bool isKnown = random.Next(10) > 0;
        return new Finding
        {
            CheckId = isKnown ? check.Id : "RDP" + random.Next(20000),
            Area = isKnown ? check.Area : Area.Link,
            Title = isKnown ? check.Title : Printable.Of(Text(2)),
            Link = isKnown ? check.Link : "",
            Outcome = (Outcome)(random.Next(3) == 0 ? random.Next(6) : seed % 6),
            Subject = Text(4),
            Summary = Text(8),
            Confidence = (Confidence)random.Next(3),
            Proof = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new Proof(Text(2), Text(6), Text(2), Text(5)))],
            Manual = random.Next(2) == 0 ? check.Manual : [.. Enumerable.Range(0, random.Next(4)).Select(_ => Printable.Of(Text(6)))],
            Repairs = isKnown ? check.Repairs : [],
            Causes = random.Next(4) == 0 ? [new PossibleCause(Printable.Of(Text(4)), Printable.Of(Text(2)))] : [],
        };
    }

    private string Text(int most)
    {
        string text = string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => random.Next(3) == 0 ? Noise() : Parts[random.Next(Parts.Length)]));
        return text.Substring(0, Math.Min(text.Length, longest));
    }

    /// <summary>What no packing makes smaller.</summary>
    private string Noise() => new([.. Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(' ', 0x3000))]);
}
