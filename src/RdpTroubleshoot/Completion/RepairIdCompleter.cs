using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using RdpTroubleshoot.Repairs;

namespace RdpTroubleshoot.Completion;

/// <summary>Completes ids of repairs with their titles, and ids of the checks that they mend.</summary>
public sealed class RepairIdCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        WildcardPattern pattern = WildcardPattern.Get((wordToComplete ?? "").Trim('\'', '"') + "*", WildcardOptions.IgnoreCase);
        RepairInfo[] repairs = [.. RepairCatalogue.All.Select(repair => repair.Info).OrderBy(repair => repair.Id, StringComparer.Ordinal)];
        IEnumerable<CompletionResult> own = repairs.Select(repair => Result(repair.Id, repair.Title));
        IEnumerable<CompletionResult> mended = HostExaminer.Checks.Where(check => repairs.Any(repair => repair.Fixes.Contains(check.Id))).Select(check => Result(check.Id, check.Title));
        return own.Concat(mended).Where(one => pattern.IsMatch(one.CompletionText));
    }

    private static CompletionResult Result(string id, string title) => new(id, id, CompletionResultType.ParameterValue, title);
}
