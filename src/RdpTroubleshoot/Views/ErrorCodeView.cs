using System;
using System.Management.Automation;
using System.Management.Automation.Host;
using RdpTroubleshoot.ErrorCodes;

namespace RdpTroubleshoot.Views;

/// <summary>What the default views of codes and explanations show; called by RdpTroubleshoot.Format.ps1xml.</summary>
public static class ErrorCodeView
{
    private const int WidestText = 120;

    /// <summary>The lines of a code, or of one that came through remoting.</summary>
    /// <param name="info">The object.</param>
    /// <param name="host">The host that shows it, for its width.</param>
    public static string Render(PSObject info, PSHost? host) => ErrorCodeText.Of(ErrorCodeReader.Info(info), ModuleCmdlets.Names, Width(host));

    /// <summary>The lines of an explanation, or of one that came through remoting.</summary>
    /// <param name="explanation">The object.</param>
    /// <param name="host">The host that shows it, for its width.</param>
    public static string RenderExplanation(PSObject explanation, PSHost? host) =>
        ErrorExplanationText.Of(ErrorCodeReader.Explanation(explanation), ModuleCmdlets.Names, Width(host));

    private static int Width(PSHost? host) => Math.Min(HostWidth.Of(host), WidestText);
}
