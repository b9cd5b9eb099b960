using System.Collections.Generic;
using System.Globalization;

namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>Groups for the exchange of keys (the registry "TLS Supported Groups" at IANA; RFC 8446 section 4.2.7).</summary>
public static class NamedGroups
{
    internal const int Secp256r1 = 23;
    internal const int Secp384r1 = 24;
    internal const int Secp521r1 = 25;
    internal const int X25519 = 29;

    private static readonly Dictionary<int, string> Names = new()
    {
        [19] = "secp192r1",
        [21] = "secp224r1",
        [Secp256r1] = "secp256r1",
        [Secp384r1] = "secp384r1",
        [Secp521r1] = "secp521r1",
        [26] = "brainpoolP256r1",
        [27] = "brainpoolP384r1",
        [28] = "brainpoolP512r1",
        [X25519] = "x25519",
        [30] = "x448",
        [256] = "ffdhe2048",
        [257] = "ffdhe3072",
        [258] = "ffdhe4096",
        [259] = "ffdhe6144",
        [260] = "ffdhe8192",
        [4587] = "SecP256r1MLKEM768",
        [4588] = "X25519MLKEM768",
        [4589] = "SecP384r1MLKEM1024",
    };

    /// <summary>What a hello offers, the preferred first.</summary>
    internal static IReadOnlyList<int> Offered { get; } = [X25519, Secp256r1, Secp384r1, Secp521r1];

    /// <summary>The name of a group; its number such as <c>0x1234</c> when it has none here.</summary>
    /// <param name="group">Its number.</param>
    public static string NameOf(int group) =>
        Names.TryGetValue(group, out string? name) ? name : string.Format(CultureInfo.InvariantCulture, "0x{0:X4}", group);
}
