using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Commands;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Completion;

/// <summary>Completes ids of checks: those of the cmdlet's own area, with their titles.</summary>
public sealed class CheckIdCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        Area? area = AreaOf(commandName);
        WildcardPattern pattern = WildcardPattern.Get((wordToComplete ?? "").Trim('\'', '"') + "*", WildcardOptions.IgnoreCase);
        return (area is null ? CheckList.All : HostExaminer.Checks)
            .Where(check => (area is null || check.Area == area) && pattern.IsMatch(check.Id))
            .Select(check => new CompletionResult(check.Id, check.Id, CompletionResultType.ParameterValue, $"{check.Title} ({check.Area})"));
    }

    private static Area? AreaOf(string commandName) => typeof(CheckIdCompleter).Assembly.GetTypes()
        .Where(type => Attribute.GetCustomAttribute(type, typeof(CmdletAttribute)) is CmdletAttribute cmdlet
            && string.Equals($"{cmdlet.VerbName}-{cmdlet.NounName}", commandName, StringComparison.OrdinalIgnoreCase))
        .Select(type => (Attribute.GetCustomAttribute(type, typeof(ChecksAreaAttribute)) as ChecksAreaAttribute)?.Area)
        .FirstOrDefault();
}
