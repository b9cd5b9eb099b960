using System.Collections.Generic;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Link;

/// <summary>A check of the path's quality; it applies when that was asked for.</summary>
internal abstract class LinkCheck : StageCheck
{
    protected override ConnectionStage Stage => ConnectionStage.Tls;

    protected override IEnumerable<Finding> JudgeStage(ConnectionFacts facts)
    {
        yield return facts.Seen.Link is LinkObservation link ? JudgeLink(link) : NotApplicable("The quality of the path was not asked for (-Count).");
    }

    /// <summary>Judges the path.</summary>
    protected abstract Finding JudgeLink(LinkObservation link);

    /// <summary>A number of milliseconds as text.</summary>
    protected static string Ms(double milliseconds) => milliseconds.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) + " ms";
}
