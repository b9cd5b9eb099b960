using RdpTroubleshoot.ErrorCodes;

namespace RdpTroubleshoot.Checks.Connection;

/// <summary>A server's own reason for ending a connection, as a part of a sentence.</summary>
internal static class ServerReason
{
    /// <summary>A Set Error Info in words, with its lead; empty when the number is not known.</summary>
    public static string Of(uint code) =>
        ErrorCodeTable.Find(ErrorCodeFamily.SetErrorInfo, code) is ErrorCodeInfo known ? $", {known.Name}: {known.Meaning.TrimEnd('.')}" : "";
}
