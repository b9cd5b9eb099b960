using System;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>Fields of variable length: a length, a maximum length that is ignored, and an offset into the message (MS-NLMP section 2.2.1).</summary>
internal static class NtlmPayload
{
    /// <summary>How long the three numbers are.</summary>
    public const int FieldLength = 8;

    /// <summary>The bytes that a field points to; null when they are not inside of the message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="at">Where the field stands.</param>
    public static byte[]? Read(byte[] message, int at)
    {
        if (at > message.Length - FieldLength)
        {
            return null;
        }

        var field = new PacketReader(message, at, at + FieldLength);
        int length = field.LittleEndian16();
        _ = field.LittleEndian16();
        uint offset = field.LittleEndian32();
        if (length == 0)
        {
            return [];
        }

        if (offset < at + FieldLength || offset > message.Length || length > message.Length - offset)
        {
            return null;
        }

        var content = new byte[length];
        Array.Copy(message, (int)offset, content, 0, length);
        return content;
    }
}
