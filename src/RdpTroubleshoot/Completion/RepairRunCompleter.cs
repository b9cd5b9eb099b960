using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using RdpTroubleshoot.Machines;

namespace RdpTroubleshoot.Completion;

/// <summary>Completes ids of repair runs, the newest first; none where journals cannot be read.</summary>
public sealed class RepairRunCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        if (!LocalMachine.Current.IsSupported)
        {
            return [];
        }

        WildcardPattern pattern = WildcardPattern.Get((wordToComplete ?? "").Trim('\'', '"') + "*", WildcardOptions.IgnoreCase);
        return LocalMachine.Current.Journal.ReadIds().ValueOr([])!
            .Where(pattern.IsMatch)
            .Reverse()
            .Select(id => new CompletionResult(id));
    }
}
