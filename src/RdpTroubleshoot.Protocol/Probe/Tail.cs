using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>The last bytes of what came, for proof.</summary>
internal static class Tail
{
    /// <summary>How many are kept.</summary>
    public const int Length = 64;

    /// <summary>The last bytes as hexadecimal digits.</summary>
    public static string Of(IReadOnlyList<byte> bytes) => Hex.Of(bytes.Skip(Math.Max(0, bytes.Count - Length)));
}
