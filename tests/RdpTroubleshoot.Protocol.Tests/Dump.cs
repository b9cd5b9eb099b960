using System.Globalization;
using System.Linq;

namespace RdpTroubleshoot.Protocol.Tests;

/// <summary>Bytes written as in a specification: <c>03 00 00 13</c>.</summary>
internal static class Dump
{
    public static byte[] Read(string dump) =>
        [.. dump.Split(' ').Select(pair => byte.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}
