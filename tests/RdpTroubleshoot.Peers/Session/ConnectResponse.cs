using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using RdpTroubleshoot.Peers.Wire;

namespace RdpTroubleshoot.Peers.Session;

/// <summary>An MCS Connect Response (MS-RDPBCGR 2.2.1.4), byte by byte.</summary>
internal static class ConnectResponse
{
    private const uint Version = 0x00080004; // RDP 5.0 to 8.1, TS_UD_SC_CORE
    private const int KeySize = 2048;
    private const int SignaturePadding = 8;

    /// <summary>The channel of input and output.</summary>
    public const int IoChannel = 1003;

    // With padding after the modulus as MS-RDPBCGR 2.2.1.4.3.1.1.1 wants it. The key is new in each process; no session with it can be gone on with.
    private static readonly Lazy<byte[]> Modulus = new(() =>
    {
        using var key = RSA.Create(KeySize);
        return [.. key.ExportParameters(includePrivateParameters: false).Modulus!.Reverse(), .. new byte[SignaturePadding]];
    });

    /// <summary>A response.</summary>
    /// <param name="result">The MCS result: 0 is rt-successful (T.125 section 7).</param>
    /// <param name="requested">The protocols that the client offered, which the server repeats.</param>
    /// <param name="channels">How many virtual channels the client wants.</param>
    /// <param name="isEncrypted">Whether standard RDP security is in use: 128 bit RC4 and a proprietary certificate.</param>
    public static byte[] Encode(byte result, uint requested, int channels, bool isEncrypted)
    {
        byte[] blocks = [.. Core(requested), .. Network(channels), .. isEncrypted ? Encrypted() : Block(0x0C02, [.. Little(0), .. Little(0)])];
        byte[] gcc =
        [
            0x00, 0x05, 0x00, 0x14, 0x7c, 0x00, 0x01, 0x2a, // ConnectData; its length is 0x2a in every implementation
            0x14, 0x76, 0x0a, 0x01, 0x01, 0x00, 0x01, 0xc0, 0x00, (byte)'M', (byte)'c', (byte)'D', (byte)'n',
            .. PerLength(blocks.Length), .. blocks,
        ];
        byte[] body =
        [
            0x0a, 0x01, result, // result ENUMERATED
            0x02, 0x01, 0x00, // calledConnectId
            0x30, 0x1a, 0x02, 0x01, 0x22, 0x02, 0x01, 0x03, 0x02, 0x01, 0x00, 0x02, 0x01, 0x01, // domainParameters
            0x02, 0x01, 0x00, 0x02, 0x01, 0x01, 0x02, 0x03, 0x00, 0xff, 0xf8, 0x02, 0x01, 0x02,
            0x04, .. BerLength(gcc.Length), .. gcc,
        ];
        return Tpkt.Frame([0x02, 0xf0, 0x80, 0x7f, 0x66, .. BerLength(body.Length), .. body]);
    }

    private static byte[] Core(uint requested) => Block(0x0C01, [.. Little(Version), .. Little(requested), .. Little(0)]);

    private static byte[] Network(int channels)
    {
        var data = new List<byte>([.. Short(IoChannel), .. Short(channels)]);
        for (int channel = 1; channel <= channels; channel++)
        {
            data.AddRange(Short(IoChannel + channel));
        }

        data.AddRange(new byte[channels % 2 * 2]);
        return Block(0x0C03, [.. data]);
    }

    private static byte[] Encrypted()
    {
        byte[] modulus = Modulus.Value;
        byte[] key = [.. "RSA1"u8, .. Little((uint)modulus.Length), .. Little(KeySize), .. Little((KeySize / 8) - 1), .. Little(65537), .. modulus];
        byte[] signature = new byte[72];
        byte[] certificate =
        [
            .. Little(1), .. Little(1), .. Little(1), // proprietary, SIGNATURE_ALG_RSA, KEY_EXCHANGE_ALG_RSA
            .. Short(6), .. Short(key.Length), .. key,
            .. Short(8), .. Short(signature.Length), .. signature,
        ];
        const int randomLength = 32;
        const uint rc4With128Bits = 2;
        const uint clientCompatible = 2;
        return Block(0x0C02,
        [
            .. Little(rc4With128Bits), .. Little(clientCompatible), .. Little(randomLength), .. Little((uint)certificate.Length),
            .. RandomNumberGenerator.GetBytes(randomLength), .. certificate,
        ]);
    }

    private static byte[] Block(int type, byte[] data) => [.. Short(type), .. Short(data.Length + 4), .. data];

    private static byte[] Little(uint value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];

    private static byte[] Short(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] PerLength(int length) => length < 0x80 ? [(byte)length] : [(byte)(0x80 | (length >> 8)), (byte)length];

    private static byte[] BerLength(int length) => length < 0x80 ? [(byte)length] : [0x82, (byte)(length >> 8), (byte)length];
}
