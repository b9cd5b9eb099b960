using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Repairs;

namespace RdpTroubleshoot.Reports;

/// <summary>The page of a repair in <c>docs/repairs</c>, made from the repair itself.</summary>
public static class RepairPage
{
    /// <summary>The page in Markdown.</summary>
    /// <param name="repair">The repair.</param>
    public static string Render(RepairInfo repair) => Text(
    [
        $"# {repair.Id}: {repair.Title}",
        "",
        $"Cmdlet: `{repair.Cmdlet}`, or `Repair-RdpHost` with all others.",
        "",
        "## What it changes",
        "",
        repair.Why,
        "",
        "## What it mends",
        "",
        .. repair.Fixes.Select(id => $"- [{id}](../checks/{id}.md) {CheckList.All.Single(check => check.Id == id).Title}"),
        "",
        "## References",
        "",
        .. repair.References.Select(reference => "- " + reference),
    ]);

    /// <summary>The table of all repairs in Markdown, in the order in which they are made.</summary>
    /// <param name="repairs">The repairs.</param>
    public static string RenderIndex(IEnumerable<RepairInfo> repairs) => Text(
    [
        "# Repairs",
        "",
        "In the order in which they are made.",
        "",
        "| Repair | Cmdlet | What it does |",
        "| --- | --- | --- |",
        .. repairs.Select(repair => $"| [{repair.Id}]({repair.Id}.md) | {repair.Cmdlet} | {repair.Title} |"),
        "",
        "## What is never done",
        "",
        "| What | Why | Instead |",
        "| --- | --- | --- |",
        .. RepairCatalogue.Never.Select(never => $"| {never.What} | {never.Reason} | {never.Instead} |"),
    ]);

    private static string Text(IEnumerable<string> lines) => string.Join("\n", lines) + "\n";
}
