using System.Collections.Generic;
using System.Globalization;

namespace RdpTroubleshoot.Reports.Channel;

/// <summary>
/// Tells damaged bytes from whole ones, and parts of one content from those of another: FNV-1a of 64 bits (draft-eastlake-fnv, section 2).
/// It is no signature. A hash of the system could be forbidden by the FIPS policy.
/// </summary>
internal static class ChannelDigest
{
    private const ulong OffsetBasis = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    /// <summary>The digest as 16 upper-case hexadecimal digits.</summary>
    public static string Of(IEnumerable<byte> bytes)
    {
        ulong hash = OffsetBasis;
        foreach (byte one in bytes)
        {
            hash = unchecked((hash ^ one) * Prime);
        }

        return hash.ToString("X16", CultureInfo.InvariantCulture);
    }
}
