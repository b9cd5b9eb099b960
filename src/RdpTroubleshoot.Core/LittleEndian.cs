using System.Collections.Generic;

namespace RdpTroubleshoot;

/// <summary>Numbers in the byte order of Windows.</summary>
internal static class LittleEndian
{
    /// <summary>Bytes as DWORDs; their number is a multiple of four.</summary>
    public static IEnumerable<uint> Words(byte[] bytes)
    {
        for (int at = 0; at < bytes.Length; at += 4)
        {
            yield return bytes[at] | ((uint)bytes[at + 1] << 8) | ((uint)bytes[at + 2] << 16) | ((uint)bytes[at + 3] << 24);
        }
    }
}
