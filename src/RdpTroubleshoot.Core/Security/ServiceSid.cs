using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RdpTroubleshoot.Security;

/// <summary>The SID of a service, <c>NT SERVICE\name</c>: S-1-5-80 and the SHA-1 of its upper-case UTF-16 name as five little-endian DWORDs.</summary>
public static class ServiceSid
{
    /// <summary>The SID of a service.</summary>
    /// <param name="service">Its key name, in any case.</param>
    public static string Of(string service)
    {
        // A name, not a protection.
#pragma warning disable CA5350, CA1850
        using var sha1 = SHA1.Create();
        byte[] hash = sha1.ComputeHash(Encoding.Unicode.GetBytes(service.ToUpperInvariant()));
#pragma warning restore CA5350, CA1850
        var sid = new StringBuilder("S-1-5-80");
        foreach (uint part in LittleEndian.Words(hash))
        {
            sid.Append('-').Append(part.ToString(CultureInfo.InvariantCulture));
        }

        return sid.ToString();
    }
}
