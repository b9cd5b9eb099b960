using System;
using System.Linq;
using System.Management.Automation;

namespace RdpTroubleshoot.Views;

/// <summary>What list views show beside plain properties; called by RdpTroubleshoot.Format.ps1xml.</summary>
public static class FindingView
{
    /// <summary>Why a check matters; empty for a check of another version.</summary>
    /// <param name="checkId">The check's id.</param>
    public static string Why(string checkId) => HostExaminer.Checks.FirstOrDefault(check => check.Id == checkId)?.Why ?? "";

    /// <summary>The repairs that this version of the module has.</summary>
    /// <param name="repairs">The names of cmdlets.</param>
    public static string Repairs(object? repairs) => string.Join(
        ", ", (LanguagePrimitives.GetEnumerable(repairs) ?? Array.Empty<object>()).Cast<object>().Select(repair => repair.ToString() ?? "").Where(ModuleCmdlets.Has));
}
