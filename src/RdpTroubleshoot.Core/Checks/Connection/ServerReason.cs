namespace RdpTroubleshoot.Checks.Connection;

/// <summary>What a server's numbers mean, as a part of a sentence.</summary>
internal static class ServerReason
{
    /// <summary>A Set Error Info in words, with its lead; empty when the number is not known.</summary>
    public static string Of(uint code) => "";
}
