using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RdpTroubleshoot.Reports.Channel;

/// <summary>
/// A machine line: one part of a content, as
/// <code>RDPT1:&lt;kind&gt;:&lt;id&gt;:&lt;number&gt;/&lt;total&gt;:&lt;digest of this part&gt;:&lt;base64&gt;:</code>
/// The colon at its end shows that nothing is missing. Consoles may break it anywhere: white space within is passed over.
/// </summary>
public sealed class ChannelLine
{
    /// <summary>What a machine line begins with, at the beginning of a line of the text.</summary>
    public const string Mark = "RDPT1:";

    private const string Pattern = @"^RDPT1:(?<kind>[DS]):(?<id>[0-9A-F]{16}):(?<number>[0-9]{1,4})/(?<total>[0-9]{1,4}):(?<digest>[0-9A-F]{16}):(?<data>[A-Za-z0-9+/=]*):$";

    private readonly byte[] bytes;

    internal ChannelLine(ChannelKind kind, string id, int number, int total, byte[] bytes)
    {
        Kind = kind;
        Id = id;
        Number = number;
        Total = total;
        this.bytes = bytes;
    }

    /// <summary>What the content is.</summary>
    public ChannelKind Kind { get; }

    /// <summary>Which content it is a part of: the same for all its parts.</summary>
    public string Id { get; }

    /// <summary>Which part it is, from 1.</summary>
    public int Number { get; }

    /// <summary>How many parts there are.</summary>
    public int Total { get; }

    /// <summary>The part itself.</summary>
    internal byte[] Bytes => bytes;

    /// <summary>The bytes that it takes, also where a console of 80 columns breaks it with CR LF.</summary>
    internal int Cost
    {
        get
        {
            int length = ToString().Length;
            return length + (2 * ((length / ChannelLimits.Width) + 1));
        }
    }

    /// <summary>Reads a machine line without white space; null when it is damaged or none.</summary>
    /// <param name="text">From the mark to the colon at its end.</param>
    public static ChannelLine? Parse(string text)
    {
        Match match = Regex.Match(text, Pattern, RegexOptions.CultureInvariant);
        if (!match.Success || Decode(match.Groups["data"].Value) is not byte[] bytes)
        {
            return null;
        }

        var kind = (ChannelKind)match.Groups["kind"].Value[0];
        var line = new ChannelLine(kind, match.Groups["id"].Value, NumberOf(match, "number"), NumberOf(match, "total"), bytes);
        bool isSound = line.Number >= 1 && line.Number <= line.Total && line.Total <= ChannelLimits.MostParts
            && ChannelDigest.Of(bytes) == match.Groups["digest"].Value;
        return isSound ? line : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0}{1}:{2}:{3}/{4}:{5}:{6}:", Mark, (char)Kind, Id, Number, Total, ChannelDigest.Of(bytes), Convert.ToBase64String(bytes));

    private static int NumberOf(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static byte[]? Decode(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
