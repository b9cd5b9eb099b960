using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>Hashes and other bytes that name something: those of certificates in the snapshot follow them, others get a placeholder.</summary>
internal sealed class RedactedThumbprints
{
    private const byte Mark = 0x5F;
    private readonly Dictionary<string, byte[]> known = [];
    private int others;

    /// <summary>A certificate's hash became another.</summary>
    public void Add(byte[] before, byte[] after)
    {
        known[Hex.Of(before)] = after;
        known[Hex.Of(after)] = after;
    }

    /// <summary>The bytes that stand for these, equally many; zeros stay zeros, which is how Windows says "none".</summary>
    public byte[] Of(IReadOnlyList<byte> bytes)
    {
        if (bytes.All(one => one == 0))
        {
            return [.. bytes];
        }

        string name = Hex.Of(bytes);
        if (!known.TryGetValue(name, out byte[]? placeholder))
        {
            known[name] = placeholder = Make(bytes.Count, ++others);
            known[Hex.Of(placeholder)] = placeholder;
        }

        return placeholder;
    }

    private static byte[] Make(int length, int number)
    {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++)
        {
            // The number from the end, so that it is there in a short value too.
            int fromEnd = length - 1 - i;
            bytes[i] = fromEnd < sizeof(int) && length > 1 ? (byte)(number >> (8 * fromEnd)) : Mark;
        }

        return bytes;
    }
}
