using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using RdpTroubleshoot.Protocol.Ntlm;
using RdpTroubleshoot.Protocol.Wire;

namespace RdpTroubleshoot.Protocol.Tests.Ntlm;

/// <summary>A server of NTLM that knows one user. It reads the third message by the offsets of MS-NLMP section 2.2.1.3.</summary>
internal sealed class NtlmServer
{
    public const string RightPassword = "Passw0rd!";
    public const string KnownUser = "alice";

    public static readonly DateTime Time = new(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc);

    private const int MicAt = 72;
    private byte[] challenge = [];

    /// <summary>Flags of Windows: everything that was asked for, and target information.</summary>
    public uint Flags { get; init; } = 0xE28A8235;

    public bool TellsTime { get; init; } = true;

    public bool TellsNames { get; init; } = true;

    public byte[] SessionKey { get; private set; } = [];

    public string SeenUser { get; private set; } = "";

    public string SeenDomain { get; private set; } = "";

    /// <summary>The pairs that the client sent back.</summary>
    public AvPairs SeenPairs { get; private set; } = AvPairs.None;

    public byte[] Challenge()
    {
        var info = new PacketWriter();
        foreach ((int id, string name) in TellsNames ? Names : [])
        {
            info.LittleEndian16(id).LittleEndian16(name.Length * 2).Bytes(Encoding.Unicode.GetBytes(name));
        }

        if (TellsTime)
        {
            info.LittleEndian16(7).LittleEndian16(8).Bytes(BitConverter.GetBytes(Time.ToFileTimeUtc()));
        }

        byte[] pairs = info.LittleEndian32(0).ToArray();
        byte[] target = Encoding.Unicode.GetBytes("CONTOSO");
        challenge = new PacketWriter()
            .Bytes(Encoding.ASCII.GetBytes("NTLMSSP\0")).LittleEndian32(2)
            .LittleEndian16(target.Length).LittleEndian16(target.Length).LittleEndian32(56)
            .LittleEndian32(Flags).Bytes(1, 2, 3, 4, 5, 6, 7, 8).Bytes(new byte[8])
            .LittleEndian16(pairs.Length).LittleEndian16(pairs.Length).LittleEndian32((uint)(56 + target.Length))
            .Bytes(10, 0, 0x7C, 0x4F, 0, 0, 0, 15).Bytes(target).Bytes(pairs)
            .ToArray();
        return challenge;
    }

    /// <summary>Whether the user, the password and, where there has to be one, the MIC are right.</summary>
    public bool Accepts(byte[] negotiate, byte[] authenticate)
    {
        byte[] nt = Field(authenticate, 20);
        SeenDomain = Encoding.Unicode.GetString(Field(authenticate, 28));
        SeenUser = Encoding.Unicode.GetString(Field(authenticate, 36));
        SeenPairs = AvPairs.Parse([.. nt.Skip(44)])!;
        byte[] hash = Md4.Hash(Encoding.Unicode.GetBytes(RightPassword));
        byte[] key = Hmac(hash, Encoding.Unicode.GetBytes(SeenUser.ToUpperInvariant() + SeenDomain));
        byte[] proof = Hmac(key, [1, 2, 3, 4, 5, 6, 7, 8, .. nt.Skip(16)]);
        SessionKey = new Rc4(Hmac(key, proof)).Transform(Field(authenticate, 52));
        bool isUser = SeenUser.Split('@')[0].Equals(KnownUser, StringComparison.OrdinalIgnoreCase);
        return isUser && proof.SequenceEqual(nt.Take(16)) && (!TellsTime || IsWhole(negotiate, authenticate));
    }

    private static (int, string)[] Names => [(2, "CONTOSO"), (1, "VM01"), (4, "contoso.com"), (3, "vm01.contoso.com"), (5, "contoso.com")];

    private bool IsWhole(byte[] negotiate, byte[] authenticate)
    {
        byte[] without = [.. authenticate];
        Array.Clear(without, MicAt, 16);
        return Hmac(SessionKey, [.. negotiate, .. challenge, .. without]).SequenceEqual(authenticate.Skip(MicAt).Take(16));
    }

    private static byte[] Field(byte[] message, int at) =>
        [.. message.Skip(BitConverter.ToInt32(message, at + 4)).Take(BitConverter.ToUInt16(message, at))];

    private static byte[] Hmac(byte[] key, byte[] bytes)
    {
#pragma warning disable CA5351
        using var hmac = new HMACMD5(key);
        return hmac.ComputeHash(bytes);
#pragma warning restore CA5351
    }
}
