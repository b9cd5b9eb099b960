using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports.Channel;

/// <summary>The findings and root causes of a diagnosis that go along at a size. The verdict follows from them as from all.</summary>
internal sealed class ChannelSelection
{
    public ChannelSelection(Diagnosis diagnosis, ChannelSize size)
    {
        Causes = [.. diagnosis.RootCauses.Take(size.Causes)];
        var roots = new HashSet<Finding>(diagnosis.RootCauses.Select(cause => cause.Finding), SameObject.Instance);
        var wanted = new HashSet<Finding>(Causes.Select(cause => cause.Finding), SameObject.Instance);
        wanted.UnionWith(diagnosis.Findings.Where(finding => finding.IsProblem && !roots.Contains(finding)).Take(size.Problems));
        wanted.UnionWith(diagnosis.NotJudged.Take(size.NotJudged));
        if (size.Fine != ChannelDetail.None)
        {
            wanted.UnionWith(diagnosis.Findings.Where(finding => !finding.IsProblem && !finding.IsNotJudged));
        }
        else if (wanted.Count == 0)
        {
            // Without any finding nothing would have been judged, and that is another verdict.
            wanted.UnionWith(diagnosis.Findings.Take(1));
        }

        Findings = [.. diagnosis.Findings.Concat(diagnosis.RootCauses.Select(cause => cause.Finding)).Where(wanted.Contains).Distinct(SameObject.Instance)];
        Left = diagnosis.Findings.Count - diagnosis.Findings.Count(wanted.Contains);
    }

    public IReadOnlyList<Finding> Findings { get; }

    public IReadOnlyList<RootCause> Causes { get; }

    /// <summary>How many findings do not go along.</summary>
    public int Left { get; }
}
