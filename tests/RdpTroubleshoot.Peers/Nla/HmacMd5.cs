using System.Security.Cryptography;

namespace RdpTroubleshoot.Peers.Nla;

/// <summary>HMAC-MD5, of which NTLMv2 is made (MS-NLMP 3.3.2).</summary>
internal static class HmacMd5
{
    public static byte[] Compute(byte[] key, byte[] data) => HMACMD5.HashData(key, data);
}
