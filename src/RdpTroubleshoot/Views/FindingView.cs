using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Reports;

namespace RdpTroubleshoot.Views;

/// <summary>What list views show beside plain properties; called by RdpTroubleshoot.Format.ps1xml.</summary>
public static class FindingView
{
    /// <summary>Why a check matters; empty for a check of another version.</summary>
    /// <param name="checkId">The check's id.</param>
    public static string Why(string checkId) => CheckList.All.FirstOrDefault(check => check.Id == checkId)?.Why ?? "";

    /// <summary>The repairs that this version of the module has.</summary>
    /// <param name="repairs">The names of cmdlets.</param>
    public static string Repairs(object? repairs) => string.Join(
        ", ", Elements(repairs).Select(repair => repair.ToString() ?? "").Where(ModuleCmdlets.Has));

    /// <summary>Several texts for an entry of a list, each on lines of its own, broken at blanks.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="taken">How many characters the label takes.</param>
    /// <param name="host">The host that shows it, for its width.</param>
    public static string FitEach(object? texts, int taken, PSHost? host) => string.Join(
        Environment.NewLine, Elements(texts).Select(text => Fit(text.ToString(), taken, host)));

    /// <summary>A text for the last column of a table, broken at blanks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="taken">How many characters the columns before it take.</param>
    /// <param name="host">The host that shows it, for its width.</param>
    public static string Fit(string? text, int taken, PSHost? host) => WrappedText.Of(text ?? "", HostWidth.Of(host) - taken);

    private static IEnumerable<object> Elements(object? list) =>
        LanguagePrimitives.GetEnumerable(list)?.Cast<object?>().OfType<object>() ?? (list is null ? [] : [list]);
}
