
namespace RdpTroubleshoot.Console;

/// <summary>What to do.</summary>
internal enum Work
{
    Run,
    RunStandardInput,
    ShowHelp,
    ShowVersion,
}

/// <summary>The command line, understood.</summary>
/// <param name="Work">What to do.</param>
internal sealed record Invocation(Work Work)
{
    /// <summary>The PowerShell text to run.</summary>
    public string Script { get; init; } = "";

    /// <summary>The manifest or assembly of the module; null for the one that was built with this program.</summary>
    public string? Module { get; init; }

}
