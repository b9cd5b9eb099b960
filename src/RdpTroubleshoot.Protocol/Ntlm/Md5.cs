using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>MD5 and HMAC-MD5 over several parts, as NTLM prescribes them (MS-NLMP section 6, MD5 and HMAC_MD5).</summary>
internal static class Md5
{
    /// <summary>The length of either.</summary>
    public const int Length = 16;

#pragma warning disable CA5351, CA1850 // Prescribed by the protocol; the one call that replaces Create does not exist for .NET Framework.
    public static byte[] Hash(params byte[][] parts)
    {
        using var md5 = MD5.Create();
        return md5.ComputeHash(Joined(parts));
    }

    public static byte[] Hmac(byte[] key, params byte[][] parts)
    {
        using var hmac = new HMACMD5(key);
        return hmac.ComputeHash(Joined(parts));
    }
#pragma warning restore CA5351, CA1850

    private static byte[] Joined(IEnumerable<byte[]> parts) => [.. parts.SelectMany(part => part)];
}
