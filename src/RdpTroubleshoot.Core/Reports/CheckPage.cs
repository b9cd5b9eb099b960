using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports;

/// <summary>The page of a check in <c>docs/checks</c>, made from the check itself.</summary>
public static class CheckPage
{
    /// <summary>The page in Markdown.</summary>
    /// <param name="check">The check.</param>
    /// <param name="causes">What explains what.</param>
    public static string Render(CheckInfo check, CauseGraph causes)
    {
        const string evidence = " It only reports traces: when another finding explains them, they are that one's proof.";
        return Text(
        [
            $"# {check.Id}: {check.Title}",
            "",
            $"Area: {check.Area}. Applies to: {check.AppliesTo}.",
            .. Section("Why it matters", [check.Why]),
            .. Section("How we know", [check.Needs + (check.IsEvidence ? evidence : "")]),
            .. Section("What it leads to", Bullets(check.Explains.Select(id => $"{id} {causes.TitleOf(id)}"))),
            .. Section("What may be behind it", Bullets(check.Causes.Select(cause => $"{cause.Cause}. Check: {cause.Confirm}"))),
            .. Section("How to put it right by hand", Bullets(check.Manual)),
            .. Section("Repair", Bullets(check.Repairs.Select(repair => $"`{repair}`"))),
            .. Section("References", Bullets(check.References)),
        ]);
    }

    /// <summary>The table of all checks in Markdown.</summary>
    /// <param name="checks">The checks.</param>
    public static string RenderIndex(IEnumerable<CheckInfo> checks) => Text(
    [
        "# Checks",
        "",
        "| Check | Area | Fault |",
        "| --- | --- | --- |",
        .. checks.Select(check => $"| [{check.Id}]({check.Id}.md) | {check.Area} | {check.Title} |"),
        "",
        "## Consequences",
        "",
        "| Id | What people or other checks see |",
        "| --- | --- |",
        .. Consequences.All.Select(consequence => $"| {consequence.Id} | {consequence.Title} |"),
    ]);

    private static IEnumerable<string> Section(string title, List<string> lines) => lines.Count == 0 ? [] : ["", "## " + title, "", .. lines];

    private static List<string> Bullets(IEnumerable<string> lines) => [.. lines.Select(line => "- " + line)];

    private static string Text(IEnumerable<string> lines) => string.Join("\n", lines) + "\n";
}
