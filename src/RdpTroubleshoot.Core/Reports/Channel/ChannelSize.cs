namespace RdpTroubleshoot.Reports.Channel;

/// <summary>How much of a diagnosis goes into a machine line, from everything to what always fits.</summary>
/// <param name="Fine">How much of findings that passed or do not apply.</param>
/// <param name="Problems">The most problems that are no root causes.</param>
/// <param name="Causes">The most root causes.</param>
/// <param name="NotJudged">The most findings that could not be judged.</param>
/// <param name="Texts">The longest text, in characters of ASCII.</param>
/// <param name="Lists">The most entries of a list: proofs, steps.</param>
internal sealed record ChannelSize(ChannelDetail Fine, int Problems, int Causes, int NotJudged, int Texts, int Lists)
{
    private const int All = int.MaxValue;

    /// <summary>From everything down. Of the last one the worst case fits: a root cause and a gap of 60 characters.</summary>
    public static ChannelSize[] Sizes { get; } =
    [
        new(ChannelDetail.Proof, All, All, All, All, All),
        new(ChannelDetail.Words, All, All, All, All, All),
        new(ChannelDetail.Name, All, All, All, All, All),
        new(ChannelDetail.Name, All, All, All, 300, 4),
        new(ChannelDetail.None, 0, 10, 20, 300, 4),
        new(ChannelDetail.None, 0, 4, 8, 160, 2),
        new(ChannelDetail.None, 0, 1, 1, 60, 1),
    ];

    /// <summary>Whether nothing is left out.</summary>
    public bool IsEverything => Fine == ChannelDetail.Proof;
}
