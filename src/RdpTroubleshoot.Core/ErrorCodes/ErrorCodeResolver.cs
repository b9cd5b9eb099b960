namespace RdpTroubleshoot.ErrorCodes;

/// <summary>Puts together what is known of a code that somebody met.</summary>
public static class ErrorCodeResolver
{
    /// <summary>The code with its extended one, and what both mean together.</summary>
    /// <param name="code">The code.</param>
    /// <param name="family">The family that it is of; null to look in those that the text names or, in their order, in all.</param>
    /// <param name="foundIn">Where it was found; may be empty.</param>
    public static ErrorCodeInfo Resolve(FoundCode code, ErrorCodeFamily? family = null, string foundIn = "")
    {
        ErrorCodeFamily? wanted = family ?? code.Family ?? (code.ExtendedValue is null ? null : ErrorCodeFamily.Disconnect);
        ErrorCodeInfo info = ErrorCodeTable.Describe(code.Value, wanted) with { FoundIn = foundIn };
        return info with
        {
            Extended = code.ExtendedValue is long extended ? ErrorCodeTable.Describe(extended, ErrorCodeFamily.ExtendedDisconnect) : null,
            Explanation = info.Family is ErrorCodeFamily.Disconnect or ErrorCodeFamily.GatewayDisconnect ? ErrorExplanations.Of(info.Value, code.ExtendedValue) : null,
        };
    }
}
