namespace RdpTroubleshoot.Console;

/// <summary>What the process ends with.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;
    public const int Error = 1;
    public const int Usage = 2;
    public const int Failing = 3;
    public const int AtRisk = 4;
    public const int Incomplete = 5;

    /// <summary>As shells have it: 128 and the number of SIGINT.</summary>
    public const int Interrupted = 130;
}
