using System;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;
using Xunit;

namespace RdpTroubleshoot.Tests.Support;

/// <summary>Judges a host as the module does.</summary>
internal static class Judging
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>No check fails or hangs, whatever it reads; and every fact can be read.</summary>
    public static Diagnosis NeverFails(IHost host)
    {
        EveryRead.Of(host);
        Diagnosis diagnosis = Examine(host);
        Assert.Empty(diagnosis.Findings.Where(finding => finding.Outcome == Outcome.Error).Select(finding => finding.ToString()));
        return diagnosis;
    }

    public static Diagnosis Examine(IHost host) => new HostExaminer(host, Limit).Examine();
}
