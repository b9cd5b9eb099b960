using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RdpTroubleshoot.Hosts;

/// <summary>What to look for in an event log.</summary>
/// <param name="Log">The log, such as <c>System</c>.</param>
/// <param name="Provider">The provider, such as <c>Schannel</c>.</param>
/// <param name="Ids">The event ids (low 16 bits).</param>
/// <param name="Days">How many days to look back from the host's clock.</param>
public sealed record EventQuery(string Log, string Provider, IReadOnlyList<int> Ids, int Days)
{
    /// <summary>The most events one query gives: the newest ones.</summary>
    public const int MaximumEntries = 500;

    /// <inheritdoc/>
    public override string ToString() => $"{Log} log, {Provider} {Ranges()}, {Days} days";

    /// <summary>The ids in order, neighbours drawn together: <c>1050-1059,1062</c>.</summary>
    private string Ranges()
    {
        var ranges = new List<string>();
        List<int> sorted = [.. Ids.Distinct().OrderBy(id => id)];
        for (int i = 0, start = 0; i < sorted.Count; i++)
        {
            if (i + 1 == sorted.Count || sorted[i + 1] != sorted[i] + 1)
            {
                string first = sorted[start].ToString(CultureInfo.InvariantCulture);
                ranges.Add(start == i ? first : first + "-" + sorted[i].ToString(CultureInfo.InvariantCulture));
                start = i + 1;
            }
        }

        return string.Join(",", ranges);
    }
}
