using System.Management.Automation.Host;

namespace RdpTroubleshoot.Console;

/// <summary>Why a question fails here.</summary>
internal static class NoAnswers
{
    public static HostException Asked(string what) => new(
        $"RdpTroubleshoot.Console asks nothing, and this command wants an answer ({what}). Give every parameter, and -Confirm:$false to confirm.");
}
