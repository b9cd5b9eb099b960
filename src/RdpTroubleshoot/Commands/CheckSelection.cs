using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Checks;

namespace RdpTroubleshoot.Commands;

/// <summary>Checks chosen by ids with wildcards.</summary>
internal sealed class CheckSelection
{
    private readonly IReadOnlyList<CheckInfo> known;
    private readonly string[] ids;

    /// <summary>A choice.</summary>
    /// <param name="known">The checks to choose from.</param>
    /// <param name="ids">The ids; none means all.</param>
    public CheckSelection(IReadOnlyList<CheckInfo> known, string[] ids)
    {
        this.known = known;
        this.ids = ids;
    }

    /// <summary>The checks that were chosen, in their own order.</summary>
    public IReadOnlyList<CheckInfo> Chosen =>
        ids.Length == 0 ? known : [.. known.Where(check => ids.Any(id => Matches(id, check)))];

    /// <summary>The ids without wildcards that no check has.</summary>
    public IEnumerable<string> Unknown =>
        ids.Where(id => !WildcardPattern.ContainsWildcardCharacters(id) && !known.Any(check => Matches(id, check)));

    private static bool Matches(string id, CheckInfo check) => WildcardPattern.ContainsWildcardCharacters(id)
        ? WildcardPattern.Get(id, WildcardOptions.IgnoreCase).IsMatch(check.Id)
        : string.Equals(id, check.Id, StringComparison.OrdinalIgnoreCase);
}
