using System.Collections.Generic;

namespace RdpTroubleshoot.Facts;

/// <summary>Signature algorithms of certificates by their object identifiers; the platform's own names differ from one to the other.</summary>
internal static class SignatureAlgorithms
{
    // RFC 8017 appendix A.2, RFC 5758 section 3.2.
    private static readonly Dictionary<string, string> Names = new()
    {
        ["1.2.840.113549.1.1.4"] = "md5RSA",
        ["1.2.840.113549.1.1.5"] = "sha1RSA",
        ["1.2.840.113549.1.1.10"] = "RSASSA-PSS",
        ["1.2.840.113549.1.1.11"] = "sha256RSA",
        ["1.2.840.113549.1.1.12"] = "sha384RSA",
        ["1.2.840.113549.1.1.13"] = "sha512RSA",
        ["1.2.840.10045.4.1"] = "sha1ECDSA",
        ["1.2.840.10045.4.3.2"] = "sha256ECDSA",
        ["1.2.840.10045.4.3.3"] = "sha384ECDSA",
        ["1.2.840.10045.4.3.4"] = "sha512ECDSA",
    };

    /// <summary>The name of an algorithm; the identifier itself when it has none here.</summary>
    public static string NameOf(string identifier) => Names.TryGetValue(identifier, out string? name) ? name : identifier;
}
