using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;

namespace RdpTroubleshoot.Peers.Nla;

/// <summary>An NTLM CHALLENGE (MS-NLMP 2.2.1.2), written by hand.</summary>
internal static class NtlmChallenge
{
    private const int PayloadOffset = 56;
    private const byte NtlmRevision = 0x0F; // NTLMSSP_REVISION_W2K3, MS-NLMP 2.2.2.10

    // AvId, MS-NLMP 2.2.2.1.
    private const ushort NbComputer = 1;
    private const ushort NbDomain = 2;
    private const ushort DnsComputer = 3;
    private const ushort DnsDomain = 4;
    private const ushort DnsTree = 5;
    private const ushort Timestamp = 7;

    /// <summary>What the server can do.</summary>
    public const NtlmFlags Offered = NtlmFlags.Unicode | NtlmFlags.RequestTarget | NtlmFlags.Sign | NtlmFlags.Seal | NtlmFlags.Ntlm
        | NtlmFlags.AlwaysSign | NtlmFlags.ExtendedSessionSecurity | NtlmFlags.Key128 | NtlmFlags.KeyExchange | NtlmFlags.Key56 | NtlmFlags.Version;

    /// <summary>The message.</summary>
    /// <param name="identity">What the host tells of itself.</param>
    /// <param name="time">Its clock.</param>
    /// <param name="challenge">Eight random bytes.</param>
    /// <param name="requested">The flags of the client's NEGOTIATE.</param>
    public static byte[] Encode(HostIdentity identity, DateTime time, byte[] challenge, NtlmFlags requested)
    {
        byte[] name = Encoding.Unicode.GetBytes(identity.NetBiosDomain);
        byte[] info = TargetInfo(identity, time);
        byte[] message = new byte[PayloadOffset + name.Length + info.Length];
        "NTLMSSP\0"u8.CopyTo(message);
        message[8] = 2;
        WriteField(message, 12, name.Length, PayloadOffset);
        NtlmFlags flags = (requested & Offered) | NtlmFlags.TargetTypeDomain | NtlmFlags.TargetInfo;
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(20), (uint)flags);
        challenge.CopyTo(message, 24);
        WriteField(message, 40, info.Length, PayloadOffset + name.Length);
        message[48] = identity.Major;
        message[49] = identity.Minor;
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(50), identity.Build);
        message[55] = NtlmRevision;
        name.CopyTo(message, PayloadOffset);
        info.CopyTo(message, PayloadOffset + name.Length);
        return message;
    }

    private static void WriteField(byte[] message, int at, int length, int offset)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(at), (ushort)length);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(at + 2), (ushort)length);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(at + 4), offset);
    }

    private static byte[] TargetInfo(HostIdentity identity, DateTime time)
    {
        var info = new List<byte>();
        AddText(info, NbDomain, identity.NetBiosDomain);
        AddText(info, NbComputer, identity.NetBiosComputer);
        AddText(info, DnsDomain, identity.DnsDomain);
        AddText(info, DnsComputer, identity.DnsComputer);
        AddText(info, DnsTree, identity.DnsForest);
        byte[] stamp = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(stamp, time.ToFileTimeUtc());
        Add(info, Timestamp, stamp);
        info.AddRange([0, 0, 0, 0]); // MsvAvEOL
        return [.. info];
    }

    private static void AddText(List<byte> info, ushort id, string text)
    {
        if (text.Length > 0)
        {
            Add(info, id, Encoding.Unicode.GetBytes(text));
        }
    }

    private static void Add(List<byte> info, ushort id, byte[] value) =>
        info.AddRange([(byte)id, (byte)(id >> 8), (byte)value.Length, (byte)(value.Length >> 8), .. value]);
}
