using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Host;
using RdpTroubleshoot.Reports;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Views;

/// <summary>What the default view of a repair's result shows; called by RdpTroubleshoot.Format.ps1xml.</summary>
public static class RepairView
{
    private const int WidestText = 120;

    private static readonly Dictionary<string, string> Labels = new()
    {
        [nameof(ChangeOutcome.NotMade)] = "not made",
        [nameof(ChangeOutcome.Planned)] = "change",
        [nameof(ChangeOutcome.AlreadyMade)] = "was so",
        [nameof(ChangeOutcome.Made)] = "changed",
        [nameof(ChangeOutcome.Failed)] = "failed",
        [nameof(ChangeOutcome.RolledBack)] = "put back",
        [nameof(ChangeOutcome.RollbackFailed)] = "NOT BACK",
    };

    /// <summary>The lines of a result, or of one that came through remoting.</summary>
    /// <param name="result">The object.</param>
    /// <param name="host">The host that shows it, for its width.</param>
    public static string Render(PSObject result, PSHost? host)
    {
        var bag = new PropertyBag(result);
        return RepairText.Of(
            new RepairText.Head(bag.Text("ComputerName"), bag.Text("RepairId"), bag.Text("Outcome"), bag.Text("Title")),
            [.. bag.List("Changes", Line)],
            bag.Texts("Refusals"),
            bag.Text("Why"),
            bag.Text("JournalId"),
            Math.Min(HostWidth.Of(host), WidestText));
    }

    private static RepairText.Line Line(PropertyBag change)
    {
        if (change.IsText)
        {
            return new RepairText.Line("change", change.ToString(), "");
        }

        PropertyBag planned = change.Child("Change");
        string label = Labels.TryGetValue(change.Text("Outcome"), out string? known) ? known : change.Text("Outcome");
        string text = planned.IsText ? planned.ToString() : $"{planned.Text("Target")}: {planned.Text("OldText")} -> {planned.Text("NewText")}";
        return new RepairText.Line(label, text, change.Text("Why"));
    }
}
