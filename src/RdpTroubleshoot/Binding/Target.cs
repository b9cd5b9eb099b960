using System;
using System.Globalization;
using System.Linq;
using System.Net;

namespace RdpTroubleshoot.Binding;

/// <summary>A target as people write it: <c>server</c>, <c>server:3390</c>, <c>10.0.0.5:3390</c>, <c>[2001:db8::5]:3390</c>.</summary>
/// <param name="Name">The name or address.</param>
/// <param name="Port">The port.</param>
internal sealed record Target(string Name, int Port)
{
    // RFC 1035 section 2.3.4, with a dot at the end.
    private const int LongestName = 254;

    /// <summary>Reads a target; null when the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="port">The port when the text names none.</param>
    public static Target? Read(string text, int port)
    {
        string trimmed = text.Trim();
        int colon = trimmed.LastIndexOf(':');
        bool isBare = colon < 0 || (trimmed.IndexOf(':') != colon && trimmed[0] != '[') || trimmed[trimmed.Length - 1] == ']';
        if (isBare)
        {
            return Check(Unbracket(trimmed), port);
        }

        return int.TryParse(trimmed.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int own) && own is > 0 and <= IPEndPoint.MaxPort
            ? Check(Unbracket(trimmed.Substring(0, colon)), own)
            : null;
    }

    private static string Unbracket(string name) =>
        name.Length > 2 && name[0] == '[' && name[name.Length - 1] == ']' ? name.Substring(1, name.Length - 2) : name;

    private static Target? Check(string name, int port) => IsAddress(name) || IsName(name) ? new Target(name, port) : null;

    /// <summary>A number alone, such as a port that was put in the wrong place, would pass for an IPv4 address: 3389 for 0.0.13.61.</summary>
    private static bool IsAddress(string name) => IPAddress.TryParse(name, out _) && !IsNumber(name);

    private static bool IsName(string name) =>
        name.Length <= LongestName && !IsNumber(name) && Uri.CheckHostName(name) != UriHostNameType.Unknown;

    private static bool IsNumber(string name) => name.Length > 0 && name.All(letter => letter is >= '0' and <= '9');
}
