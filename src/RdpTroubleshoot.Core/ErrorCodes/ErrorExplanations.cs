using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>Explains an error code of mstsc together with its extended code.</summary>
public static class ErrorExplanations
{
    /// <summary>disconnectReasonByServer: the extended code is the server's own verdict.</summary>
    private const long ByServer = 0x3;
    private const long NoInformation = 0x0;

    /// <summary>The explanation of a pair; null where the code alone says all and no extended code is given.</summary>
    /// <param name="code">The primary code.</param>
    /// <param name="extended">The extended code; null when it is not known.</param>
    public static ErrorExplanation? Of(long code, long? extended)
    {
        if (code != SocketClosed.Code && extended is null)
        {
            return null;
        }

        ErrorCodeInfo primary = ErrorCodeTable.Describe(code, ErrorCodeFamily.Disconnect);
        ErrorCodeInfo? more = extended is long value ? ErrorCodeTable.Describe(value, ErrorCodeFamily.ExtendedDisconnect) : null;
        return code == SocketClosed.Code ? OfSocketClosed(primary, more) : OfPair(primary, more!);
    }

    private static ErrorExplanation OfSocketClosed(ErrorCodeInfo primary, ErrorCodeInfo? extended) => new()
    {
        Code = primary.Hex,
        ExtendedCode = extended?.Hex ?? "",
        Summary = "The other side closed the TCP connection before a session existed or while the client still needed it. Which side is at fault, and why, is not in the numbers.",
        Means = [.. SocketClosed.Means, .. extended is null ? [] : MoreOf(extended)],
        DoesNotProve = SocketClosed.DoesNotProve,
        Stages = SocketClosedStages.All,
        Refuted = SocketClosed.Refuted,
        Evidence = SocketClosed.Evidence,
        Commands = SocketClosed.Commands,
    };

    private static IReadOnlyList<string> MoreOf(ErrorCodeInfo extended) => extended.Value switch
    {
        SocketClosed.Denied => SocketClosed.DeniedMeans,
        NoInformation => ["Extended code 0x0: nothing more is known."],
        _ => [$"Extended code {extended.Hex}: {extended.Meaning} A code like this is the server's own as a rule, so that the server did get as far as MCS (inferred)."],
    };

    private static ErrorExplanation OfPair(ErrorCodeInfo primary, ErrorCodeInfo extended) => new()
    {
        Code = primary.Hex,
        ExtendedCode = extended.Hex,
        Summary = extended.Value == NoInformation ? primary.Meaning : $"{primary.Meaning} Further: {extended.Meaning}",
        Means =
        [
            primary.Value == ByServer && extended.Value != NoInformation
                ? "The server ended it and gave its reason: the extended code has the number of its Set Error Info."
                : "The error code is what the client met; the extended code adds to it.",
            .. extended.Value == NoInformation ? new[] { "Extended code 0x0: nothing more is known." } : [],
        ],
        DoesNotProve = primary.IsKnown && extended.IsKnown ? [] : ["What is said of a code without a published meaning is a guess."],
        Commands = [.. primary.Commands.Concat(extended.Commands).Distinct()],
    };
}
