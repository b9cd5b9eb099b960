using System;
using System.Management.Automation;
using System.Management.Automation.Host;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Reports;

namespace RdpTroubleshoot.Views;

/// <summary>What the default view of a diagnosis shows; called by RdpTroubleshoot.Format.ps1xml.</summary>
public static class DiagnosisView
{
    private const int WidestText = 120;

    /// <summary>The lines of a diagnosis, or of one that came through remoting.</summary>
    /// <param name="diagnosis">The object.</param>
    /// <param name="host">The host that shows it, for its width.</param>
    public static string Render(PSObject diagnosis, PSHost? host)
    {
        Diagnosis? whole = DiagnosisReader.Read(diagnosis);
        return whole is null
            ? DiagnosisReader.Describe(diagnosis)
            : DiagnosisText.Of(whole, ModuleCmdlets.Names, Math.Min(HostWidth.Of(host), WidestText));
    }

}
