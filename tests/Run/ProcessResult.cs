namespace RdpTroubleshoot.Run;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="TimedOut">Whether it was ended because its time was over.</param>
/// <param name="Output">What it wrote.</param>
internal sealed record ProcessResult(int ExitCode, bool TimedOut, string Output);
