using System;
using System.Collections.Generic;

namespace RdpTroubleshoot.Protocol.Tests.Fuzz;

/// <summary>Puts lengths right from the outside in, without which no damage inside would ever be looked at.</summary>
internal static class Lengths
{
    private const byte Tpkt = 3;
    private const byte FirstTlsRecord = 20;
    private const byte LastTlsRecord = 23;
    private const byte SendDataIndication = 0x68;

    /// <summary>Puts the first few right, as many as there are.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="depth">How many at most; 0 to 3.</param>
    public static void Fit(List<byte> bytes, int depth)
    {
        const int shortest = 5;
        if (depth == 0)
        {
            return;
        }

        if (bytes.Count >= shortest && bytes[0] == Tpkt)
        {
            Write(bytes, 2, 2, bytes.Count);
            FitIndication(bytes, depth);
        }
        else if (bytes.Count >= shortest && bytes[0] is >= FirstTlsRecord and <= LastTlsRecord)
        {
            const int recordHeader = 5;
            const int messageHeader = 4;
            Write(bytes, 3, 2, bytes.Count - recordHeader);
            if (depth > 1 && bytes.Count >= recordHeader + messageHeader)
            {
                Write(bytes, recordHeader + 1, 3, bytes.Count - recordHeader - messageHeader);
            }
        }
    }

    /// <summary>The length in PER at 13, in one byte, and in the data after it that of a share control header or of a licensing packet.</summary>
    private static void FitIndication(List<byte> bytes, int depth)
    {
        const int perLength = 13;
        const int data = perLength + 1;
        const int license = data + 4;
        const int licenseLength = license + 2;
        int rest = bytes.Count - data;
        if (depth < 2 || rest is < 0 or > 0x7F || bytes[7] != SendDataIndication)
        {
            return;
        }

        Write(bytes, perLength, 1, rest);
        if (depth > 2 && bytes.Count >= data + 4)
        {
            bool isLicense = bytes[data] == 0x80 && bytes.Count >= licenseLength + 2;
            WriteLittleEndian(bytes, isLicense ? licenseLength : data, isLicense ? bytes.Count - license : rest);
        }
    }

    private static void Write(List<byte> bytes, int at, int size, int length)
    {
        int written = Math.Min(length, 0xFFFF);
        for (int i = 0; i < size; i++)
        {
            bytes[at + i] = (byte)(written >> (8 * (size - 1 - i)));
        }
    }

    private static void WriteLittleEndian(List<byte> bytes, int at, int length)
    {
        bytes[at] = (byte)length;
        bytes[at + 1] = (byte)(length >> 8);
    }
}
