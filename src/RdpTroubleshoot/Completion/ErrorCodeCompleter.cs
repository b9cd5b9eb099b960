using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using RdpTroubleshoot.Commands;
using RdpTroubleshoot.ErrorCodes;

namespace RdpTroubleshoot.Completion;

/// <summary>Completes error codes by their number or their name, with what they mean.</summary>
public sealed class ErrorCodeCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = (wordToComplete ?? "").Trim('\'', '"');
        return Rows(parameterName, fakeBoundParameters)
            .Where(row => row.Value == row.LastValue)
            .Where(row => row.Hex.StartsWith(word, StringComparison.OrdinalIgnoreCase) || (word.Length > 0 && row.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            .Select(row => new CompletionResult(row.Hex, $"{row.Hex} {row.Name}".TrimEnd(), CompletionResultType.ParameterValue, row.Meaning));
    }

    private static IReadOnlyList<ErrorCodeInfo> Rows(string parameterName, IDictionary bound)
    {
        if (parameterName == nameof(ResolveRdpErrorCodeCommand.ExtendedCode))
        {
            return ErrorCodeTable.Of(ErrorCodeFamily.ExtendedDisconnect);
        }

        return LanguagePrimitives.TryConvertTo(bound[nameof(ResolveRdpErrorCodeCommand.Family)], out ErrorCodeFamily family) && bound.Contains(nameof(ResolveRdpErrorCodeCommand.Family))
            ? ErrorCodeTable.Of(family)
            : [.. ErrorCodeTable.Of(ErrorCodeFamily.Disconnect), .. ErrorCodeTable.Of(ErrorCodeFamily.GatewayDisconnect)];
    }
}
