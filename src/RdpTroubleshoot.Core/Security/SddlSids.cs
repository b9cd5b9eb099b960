using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RdpTroubleshoot.Security;

/// <summary>SIDs as SDDL writes them: in full, or two letters for a well-known one (MS-DTYP 2.5.1.1, sddl.h).</summary>
internal static class SddlSids
{
    private const int MaximumSubAuthorities = 15;

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["WD"] = WellKnownSids.Everyone,
        ["CO"] = "S-1-3-0",
        ["CG"] = "S-1-3-1",
        ["OW"] = WellKnownSids.OwnerRights,
        ["NU"] = "S-1-5-2",
        ["IU"] = "S-1-5-4",
        ["SU"] = WellKnownSids.Service,
        ["AN"] = "S-1-5-7",
        ["ED"] = "S-1-5-9",
        ["PS"] = "S-1-5-10",
        ["AU"] = WellKnownSids.AuthenticatedUsers,
        ["RC"] = "S-1-5-12",
        ["SY"] = WellKnownSids.System,
        ["LS"] = "S-1-5-19",
        ["NS"] = WellKnownSids.NetworkService,
        ["BA"] = WellKnownSids.Administrators,
        ["BU"] = WellKnownSids.Users,
        ["BG"] = "S-1-5-32-546",
        ["PU"] = "S-1-5-32-547",
        ["AO"] = "S-1-5-32-548",
        ["SO"] = "S-1-5-32-549",
        ["PO"] = "S-1-5-32-550",
        ["BO"] = "S-1-5-32-551",
        ["RE"] = "S-1-5-32-552",
        ["RU"] = "S-1-5-32-554",
        ["RD"] = "S-1-5-32-555",
        ["NO"] = "S-1-5-32-556",
        ["MU"] = "S-1-5-32-558",
        ["LU"] = "S-1-5-32-559",
        ["IS"] = "S-1-5-32-568",
        ["CY"] = "S-1-5-32-569",
        ["ER"] = "S-1-5-32-573",
        ["AC"] = "S-1-15-2-1",
        ["WR"] = "S-1-5-33",
        ["RA"] = "S-1-5-32-575",
        ["ES"] = "S-1-5-32-576",
        ["MS"] = "S-1-5-32-577",
        ["HA"] = "S-1-5-32-578",
        ["AA"] = "S-1-5-32-579",
        ["RM"] = "S-1-5-32-580",
        ["UD"] = "S-1-5-84-0-0-0-0-0",
        ["AS"] = "S-1-18-1",
        ["SS"] = "S-1-18-2",
    };

    /// <summary>Aliases of accounts of a domain or machine: kept as they are, for they are in no token that is evaluated here.</summary>
    private static readonly string[] Relative = ["DA", "DG", "DU", "DD", "DC", "LA", "LG", "CA", "RS", "EA", "PA", "RO", "CN", "AP", "KA", "EK"];

    /// <summary>As Windows writes it: two letters for a well-known one.</summary>
    public static string Shorten(string sid) => Aliases.FirstOrDefault(alias => alias.Value == sid).Key ?? sid;

    public static string Resolve(string sid)
    {
        if (Aliases.TryGetValue(sid, out string? full))
        {
            return full;
        }

        bool known = Relative.Contains(sid, StringComparer.OrdinalIgnoreCase) || IsSid(sid);
        return known ? sid.ToUpperInvariant() : throw new SddlFormatException($"the account '{sid}'");
    }

    /// <summary>S-1-authority-sub-sub, each number in decimal without leading zeros, as Windows writes it; large authorities in hexadecimal.</summary>
    private static bool IsSid(string sid)
    {
        string[] parts = sid.Split('-');
        bool isLargeAuthority = parts.Length > 2 && parts[2].StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return parts.Length is >= 4 and <= 3 + MaximumSubAuthorities
            && parts[0].Equals("S", StringComparison.OrdinalIgnoreCase)
            && parts[1] == "1"
            && (isLargeAuthority ? parts[2].Length == 14 && Hex.IsDigits(parts[2], 2, 12) : IsNumber(parts[2]))
            && parts.Skip(3).All(IsNumber);
    }

    private static bool IsNumber(string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number)
        && number.ToString(CultureInfo.InvariantCulture) == text;
}
