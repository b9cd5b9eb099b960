using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Facts;

/// <summary>A registry value that should name a certificate by its SHA-1 hash.</summary>
public sealed class CertificateHash
{
    /// <summary>The length of a SHA-1 hash in bytes.</summary>
    public const int Length = 20;

    internal CertificateHash(Observed<IReadOnlyList<byte>> bytes) => Bytes = bytes;

    /// <summary>The value as read.</summary>
    public Observed<IReadOnlyList<byte>> Bytes { get; }

    /// <summary>Whether the value is there and is no hash: the wrong length, or all zero.</summary>
    public bool IsMalformed => Bytes.IsPresent && !IsHash(Bytes.Value);

    /// <summary>The thumbprint, 40 hexadecimal digits; absent when the value is missing or is no hash.</summary>
    public Observed<string> Thumbprint => Bytes.Then(bytes =>
        IsHash(bytes) ? Observed.Present(Hex.Of(bytes), Bytes.Source) : Observed.Absent<string>(Bytes.Source));

    private static bool IsHash(IReadOnlyList<byte> bytes) => bytes.Count == Length && bytes.Any(one => one != 0);
}
