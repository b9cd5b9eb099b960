using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>The target information of a challenge: a list of pairs with an end mark (MS-NLMP section 2.2.2.1).</summary>
internal sealed class AvPairs
{
    // Eleven kinds are defined, each of them once.
    private const int Most = 64;
    private const int HeaderLength = 4;

    private readonly List<AvPair> pairs;

    private AvPairs(List<AvPair> pairs) => this.pairs = pairs;

    /// <summary>A list without pairs.</summary>
    public static AvPairs None => new([]);

    /// <summary>Reads a list; null when it does not end, or has more pairs than there can be. What follows the end mark is not looked at.</summary>
    public static AvPairs? Parse(byte[] bytes)
    {
        var list = new List<AvPair>();
        var reader = new PacketReader(bytes, 0, bytes.Length);
        while (reader.Remaining >= HeaderLength && list.Count < Most)
        {
            ushort id = reader.LittleEndian16();
            int length = reader.LittleEndian16();
            if (id == AvId.EndOfList)
            {
                return new AvPairs(list);
            }

            if (length > reader.Remaining)
            {
                return null;
            }

            list.Add(new AvPair(id, [.. Enumerable.Range(0, length).Select(_ => reader.Byte())]));
        }

        return null;
    }

    /// <summary>The value of the first pair of a kind; null without one.</summary>
    public byte[]? Value(ushort id) => pairs.Find(pair => pair.Id == id)?.Value;

    /// <summary>The text of the first pair of a kind, fit to be shown; null without one.</summary>
    public string? Text(ushort id) => Value(id) is byte[] value ? Printable.Of(Encoding.Unicode.GetString(value)) : null;

    /// <summary>The server's clock; null when it is not told, or is none.</summary>
    public DateTime? Time()
    {
        if (Value(AvId.Timestamp) is not { Length: sizeof(long) } value)
        {
            return null;
        }

        var reader = new PacketReader(value, 0, value.Length);
        uint low = reader.LittleEndian32();
        long time = (long)(((ulong)reader.LittleEndian32() << 32) | low);
        return time > 0 && time <= DateTime.MaxValue.Ticks - new DateTime(1601, 1, 1).Ticks ? DateTime.FromFileTimeUtc(time) : null;
    }

    /// <summary>The list with a pair added, or put in the place of those of its kind.</summary>
    public AvPairs With(ushort id, byte[] value) => new([.. pairs.Where(pair => pair.Id != id), new AvPair(id, value)]);

    /// <summary>The list as bytes, with its end mark.</summary>
    public byte[] Encode()
    {
        var writer = new PacketWriter();
        foreach (AvPair pair in pairs)
        {
            writer.LittleEndian16(pair.Id).LittleEndian16(pair.Value.Length).Bytes(pair.Value);
        }

        return writer.LittleEndian16(AvId.EndOfList).LittleEndian16(0).ToArray();
    }
}
