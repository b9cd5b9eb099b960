using System.IO;
using System.IO.Compression;
using System.Text;

namespace RdpTroubleshoot.Reports.Channel;

/// <summary>Deflate (RFC 1951) of ASCII text.</summary>
internal static class ChannelPacking
{
    private const int BufferSize = 16 * 1024;

    public static byte[] Pack(string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(bytes, 0, bytes.Length);
        }

        return packed.ToArray();
    }

    /// <summary>The text; null when the bytes are damaged, or hold more than allowed: a thousand bytes can unpack to a million.</summary>
    public static string? Unpack(byte[] packed, int most)
    {
        using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var text = new MemoryStream();
        byte[] buffer = new byte[BufferSize];
        try
        {
            for (int read = deflate.Read(buffer, 0, buffer.Length); read > 0; read = deflate.Read(buffer, 0, buffer.Length))
            {
                if (text.Length + read > most)
                {
                    return null;
                }

                text.Write(buffer, 0, read);
            }
        }
        catch (System.Exception error) when (error is InvalidDataException or IOException)
        {
            return null;
        }

        return Encoding.ASCII.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
