using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using RdpTroubleshoot.Facts;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>Replaces in texts what identifies a machine, its people or its network.</summary>
internal sealed class RedactedTexts
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string GuidPattern = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static readonly Regex Hash = new(@"(?<![0-9a-f])(?:[0-9a-f]{2}[ :-]?){19,}[0-9a-f]{2}(?![0-9a-f])", Options);
    private static readonly Regex Sid = new(@"S-1-5-21(-\d{1,10}){3}(?=-|\b)|S-1-12-1(-\d{1,10}){4}", Options);
    private static readonly Regex KeyFile = new($"(?<![0-9a-f])([0-9a-f]{{32}})_({GuidPattern})?", Options);
    private static readonly Regex Version4 = new(@"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\w)", Options);
    private static readonly Regex Version6 = new(@"(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f.]*(?:%\w+)?(?![\w:])", Options);

    private readonly RedactedNames names;
    private readonly RedactedThumbprints thumbprints;
    private readonly Regex? machineGuid;
    private readonly Dictionary<string, string> sids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> guids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> prefixes = new(StringComparer.OrdinalIgnoreCase);

    public RedactedTexts(RedactedNames names, RedactedThumbprints thumbprints, string? machineGuid)
    {
        this.names = names;
        this.thumbprints = thumbprints;
        if (machineGuid is { Length: > 3 })
        {
            // One that cannot be part of a file name must stay so.
            _ = KeyFileName.IsPlausible(machineGuid) ? GuidOf(machineGuid) : guids[machineGuid] = "not an id";
            this.machineGuid = new Regex($"(?<![A-Za-z0-9]){Regex.Escape(machineGuid)}(?![A-Za-z0-9])", Options);
        }
    }

    /// <summary>A container's name is hashed into the name of its key file: when the one changes, so does the other.</summary>
    public void AddContainer(string container) => prefixes[KeyFileName.Prefix(container)] = KeyFileName.Prefix(In(container));

    /// <summary>The name of the computer, which is replaced whatever it is.</summary>
    public string Name(string name) => names.ReplaceQualified(name);

    /// <summary>A security descriptor: only its SIDs say something.</summary>
    public string Sddl(string sddl) => Sid.Replace(sddl, match => SidOf(match.Value));

    /// <summary>Any other text.</summary>
    public string In(string text)
    {
        string result = Sddl(Hash.Replace(text, match => HashOf(match.Value)));
        result = KeyFile.Replace(result, KeyFileOf);
        result = machineGuid?.Replace(result, match => GuidOf(match.Value)) ?? result;
        result = Version6.Replace(result, match => AddressOf(match.Value));
        result = Version4.Replace(result, match => AddressOf(match.Value));
        return names.In(result);
    }

    /// <summary>The hash that stands for this one, with its separators and in its case.</summary>
    private string HashOf(string text)
    {
        string digits = new([.. text.Where(c => c is not (' ' or ':' or '-'))]);
        byte[] bytes = [.. Enumerable.Range(0, digits.Length / 2).Select(i => byte.Parse(digits.Substring(2 * i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))];
        string placeholder = Hex.Of(thumbprints.Of(bytes));
        int at = 0;
        char[] result = [.. text.Select(c => c is ' ' or ':' or '-' ? c : placeholder[at++])];
#pragma warning disable CA1308 // Hexadecimal digits stay in the case they had.
        return text.Any(char.IsUpper) ? new string(result) : new string(result).ToLowerInvariant();
#pragma warning restore CA1308
    }

    private string SidOf(string sid)
    {
        if (!sids.TryGetValue(sid, out string? placeholder))
        {
            bool isLocal = sid.StartsWith("S-1-5", StringComparison.OrdinalIgnoreCase);
            placeholder = string.Format(CultureInfo.InvariantCulture, isLocal ? "S-1-5-21-1111111111-2222222222-{0}" : "S-1-12-1-1-1-1-{0}", sids.Count + 1);
            sids[sid] = placeholder;
        }

        return placeholder;
    }

    private string KeyFileOf(Match match)
    {
        string prefix = match.Groups[1].Value;
        Group guid = match.Groups[2];
        return (prefixes.TryGetValue(prefix, out string? other) ? other : prefix) + "_" + (guid.Success ? GuidOf(guid.Value) : "");
    }

    private string GuidOf(string guid)
    {
        if (!guids.TryGetValue(guid, out string? placeholder))
        {
            guids[guid] = placeholder = string.Format(CultureInfo.InvariantCulture, "00000000-0000-4000-8000-{0:x12}", guids.Count + 1);
        }

        return placeholder;
    }

    private string AddressOf(string text)
    {
        string plain = text.Split('%')[0];
        if (!IPAddress.TryParse(plain, out IPAddress? address) || IsEverywhereTheSame(address))
        {
            return text;
        }

        if (!addresses.TryGetValue(plain, out string? placeholder))
        {
            int number = addresses.Count + 1;
            placeholder = plain.IndexOf(':') < 0
                ? string.Format(CultureInfo.InvariantCulture, "198.18.{0}.{1}", (number >> 8) & 0xFF, number & 0xFF)
                : string.Format(CultureInfo.InvariantCulture, "2001:db8::{0:x}", number & 0xFFFF);
            addresses[plain] = placeholder;
        }

        return placeholder;
    }

    private static bool IsEverywhereTheSame(IPAddress address) =>
        IPAddress.IsLoopback(address)
        || address.Equals(IPAddress.Any)
        || address.Equals(IPAddress.IPv6Any)
        || address.Equals(IPAddress.Broadcast);
}
