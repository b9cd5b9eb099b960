using System.Linq;

namespace RdpTroubleshoot.Facts;

/// <summary>Addresses of firewall rules.</summary>
internal static class FirewallAddress
{
    // The ways to write "every address" as a subnet or a range (MS-GPFAS 2.2.2, ADDRESSV4-RANGE-VAL to ADDRESSV6-SUBNET-VAL).
    private static readonly string[] Any =
    [
        "*", "Any", "0.0.0.0/0", "0.0.0.0/0.0.0.0", "0.0.0.0-255.255.255.255", "::/0", "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    ];

    public static bool IsAny(string address) => Any.Contains(address, System.StringComparer.OrdinalIgnoreCase);
}
