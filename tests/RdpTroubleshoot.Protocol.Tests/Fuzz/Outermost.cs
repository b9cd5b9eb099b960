using System.Collections.Generic;

namespace RdpTroubleshoot.Protocol.Tests.Fuzz;

/// <summary>Puts the outermost length right, without which no damage inside would ever be looked at.</summary>
internal static class Outermost
{
    private const byte Tpkt = 3;
    private const byte FirstTlsRecord = 20;
    private const byte LastTlsRecord = 23;

    /// <summary>Puts it right where there is one: in TPKT at 2, in a record of TLS at 3, each in two bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static void FitLength(List<byte> bytes)
    {
        const int tpktAt = 2;
        const int recordAt = 3;
        const int recordHeader = 5;
        if (bytes.Count >= recordHeader && bytes.Count <= ushort.MaxValue)
        {
            if (bytes[0] == Tpkt)
            {
                Write(bytes, tpktAt, bytes.Count);
            }
            else if (bytes[0] is >= FirstTlsRecord and <= LastTlsRecord)
            {
                Write(bytes, recordAt, bytes.Count - recordHeader);
            }
        }
    }

    private static void Write(List<byte> bytes, int at, int length)
    {
        bytes[at] = (byte)(length >> 8);
        bytes[at + 1] = (byte)length;
    }
}
