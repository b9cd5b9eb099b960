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
    public override string ToString() =>
        $"{Log} log, {Provider} {string.Join(",", Ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))}, {Days} days";
}
