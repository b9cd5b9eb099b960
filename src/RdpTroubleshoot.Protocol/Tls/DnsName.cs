using System;
using System.Globalization;
using System.Linq;
using System.Net;

namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>What of a name that somebody typed can stand in the server_name extension (RFC 6066 section 3).</summary>
internal static class DnsName
{
    // RFC 1035 section 2.3.4, without the dot of the root.
    private const int MaximumLength = 253;
    private const int MaximumLabel = 63;

    /// <summary>The name in ASCII without its final dot; empty for an address and for what is no name in DNS.</summary>
    /// <param name="typed">The name as it was typed.</param>
    public static string Of(string typed)
    {
        string name = ToAscii(typed.EndsWith(".", StringComparison.Ordinal) ? typed.Substring(0, typed.Length - 1) : typed);
        return IPAddress.TryParse(typed, out _) || name.Length > MaximumLength || !name.Split('.').All(IsLabel) ? "" : name;
    }

    private static string ToAscii(string name)
    {
        if (name.All(c => c <= '~'))
        {
            return name;
        }

        try
        {
            return new IdnMapping().GetAscii(name);
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    /// <summary>With the underscore: names of Windows machines have it and resolve.</summary>
    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaximumLabel && label.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_');
}
