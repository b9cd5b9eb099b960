using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports.Channel;

/// <summary>
/// What both ends of the channel know of a check, and which therefore does not travel: title, area, link and the usual steps. A check that
/// one end does not know travels whole, or comes without them.
/// </summary>
internal static class ChannelKnown
{
    private static readonly Lazy<Dictionary<string, CheckInfo>> Known =
        new(() => HostExaminer.Checks.ToDictionary(check => check.Id, StringComparer.Ordinal));

    /// <summary>A finding of a check as it is without its own words; of an unknown check nothing is there.</summary>
    public static Finding Of(string id) => Known.Value.TryGetValue(id, out CheckInfo? check)
        ? new Finding { CheckId = id, Outcome = Outcome.Pass, Area = check.Area, Title = check.Title, Link = check.Link, Repairs = check.Repairs, Manual = check.Manual, Causes = check.Causes }
        : new Finding { CheckId = id, Outcome = Outcome.Pass };
}
