using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Reports.Channel;

/// <summary>A content on its way through the channel: packed, and cut into parts of a machine line each.</summary>
public sealed class ChannelContent
{
    private readonly byte[] packed;
    private readonly List<ChannelLine> lines = [];

    /// <summary>Packs a content.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="text">It as text, pure ASCII.</param>
    public ChannelContent(ChannelKind kind, string text)
    {
        Kind = kind;
        packed = ChannelPacking.Pack(text);
        Id = ChannelDigest.Of(packed);
    }

    /// <summary>What it is.</summary>
    public ChannelKind Kind { get; }

    /// <summary>Tells it from other contents: 16 hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>It in one machine line, however long.</summary>
    internal ChannelLine Whole => Line(1, 1, packed);

    /// <summary>It in machine lines of which each fits through the channel.</summary>
    public IReadOnlyList<ChannelLine> Parts
    {
        get
        {
            if (lines.Count == 0)
            {
                const int Size = ChannelLimits.PartLength / 4 * 3;
                int total = Math.Max(1, (packed.Length + Size - 1) / Size);
                lines.AddRange(Enumerable.Range(0, total).Select(i => Line(i + 1, total, [.. packed.Skip(i * Size).Take(Size)])));
            }

            return lines;
        }
    }

    private ChannelLine Line(int number, int total, byte[] bytes) => new(Kind, Id, number, total, bytes);
}
