using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace RdpTroubleshoot.Facts;

/// <summary>
/// The name of the file in which a CSP keeps a key container: a hash of the container's name, then the machine's id. Not documented;
/// checked against seven known pairs, among them <c>TSSecKeySet1</c> and <c>iisConfigurationKey</c>.
/// </summary>
public static class KeyFileName
{
    private const int LongestName = 200;

    /// <summary>The part before the underscore: 32 hexadecimal digits.</summary>
    /// <param name="container">The container, such as <c>TSSecKeySet1</c>.</param>
    public static string Prefix(string container)
    {
        // MD5 of the lower-case ASCII name with its closing NUL, printed as four little-endian DWORDs. A name, not a protection.
#pragma warning disable CA5351, CA1850, CA1308
        using var md5 = MD5.Create();
        byte[] hash = md5.ComputeHash(Encoding.ASCII.GetBytes(container.ToLowerInvariant() + "\0"));
#pragma warning restore CA5351, CA1850, CA1308
        var text = new StringBuilder();
        foreach (uint part in LittleEndian.Words(hash))
        {
            text.Append(part.ToString("x8", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>The whole name.</summary>
    /// <param name="container">The container.</param>
    /// <param name="machineGuid">MachineGuid.</param>
    public static string Of(string container, string machineGuid) => Prefix(container) + "_" + machineGuid;

    /// <summary>Whether a text can be the name of a key file: letters, digits, '-', '_', '.' and braces, and no way out of the folder.</summary>
    /// <param name="name">The text.</param>
    public static bool IsPlausible(string name) =>
        name.Length is > 0 and <= LongestName
        && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '{' or '}' or '.')
        && !name.Contains("..")
        && name != ".";
}
