namespace RdpTroubleshoot.Reports.Channel;

/// <summary>What the narrow channel of Azure Run Command lets through, and what is accepted from it.</summary>
public static class ChannelLimits
{
    /// <summary>
    /// The last bytes of the output that come back (MS Learn, "Run scripts in your Windows VM by using action Run Commands", Restrictions:
    /// "Output is limited to the last 4,096 bytes"; the instance view of managed Run Command holds as much).
    /// </summary>
    public const int Bytes = 4096;

    /// <summary>What is left free: engines add a line break or two at the end.</summary>
    internal const int Spare = 16;

    /// <summary>The widest line that a console of 80 columns does not break.</summary>
    internal const int Width = 79;

    /// <summary>What a text for people has at least, in bytes, where it has that much to say.</summary>
    internal const int Comfort = 1000;

    /// <summary>The characters of base64 that one part of a longer content holds; whole groups of four.</summary>
    internal const int PartLength = 3400;

    /// <summary>The most parts that a content has.</summary>
    internal const int MostParts = 4096;

    /// <summary>The longest text that is searched for machine lines, in characters.</summary>
    public const int TextLength = 64 * 1024 * 1024;

    /// <summary>The longest diagnosis that is unpacked, in bytes: a hundred times that of a host where everything is wrong.</summary>
    internal const int DiagnosisLength = 8 * 1024 * 1024;
}
