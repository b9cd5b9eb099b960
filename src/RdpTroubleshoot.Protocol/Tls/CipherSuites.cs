using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RdpTroubleshoot.Protocol.Tls;

/// <summary>
/// The cipher suites worth asking a Remote Desktop server for: what Schannel has ever had (MS Learn, "Cipher Suites in TLS/SSL"), what
/// OpenSSL has besides for the servers on Linux. Numbers and names are those of the registry "TLS Cipher Suites" at IANA.
/// </summary>
public static class CipherSuites
{
    /// <summary>TLS_EMPTY_RENEGOTIATION_INFO_SCSV: no suite but a sign that renegotiation is safe (RFC 5746 section 3.3).</summary>
    internal const int SafeRenegotiation = 0x00FF;

    private static readonly Dictionary<int, CipherSuite> ByNumber = CipherSuiteTable.Rows.ToDictionary(suite => suite.Number);

    /// <summary>All of them, the strongest first.</summary>
    public static IReadOnlyList<CipherSuite> All => CipherSuiteTable.Rows;

    /// <summary>The numbers of those that a version can use, the strongest first.</summary>
    /// <param name="version">The version.</param>
    public static IReadOnlyList<int> For(TlsVersion version) => [.. All.Where(suite => suite.Suits(version)).Select(suite => suite.Number)];

    /// <summary>The suite of a number; null when it is not in the table.</summary>
    /// <param name="number">The number.</param>
    public static CipherSuite? Find(int number) => ByNumber.TryGetValue(number, out CipherSuite? suite) ? suite : null;

    /// <summary>The name of a suite; its number such as <c>0xC0AE</c> when it is not in the table.</summary>
    /// <param name="number">The number.</param>
    public static string NameOf(int number) => Find(number)?.Name ?? string.Format(CultureInfo.InvariantCulture, "0x{0:X4}", number);

    /// <summary>Why a suite should not be in use; null when it is not in the table and so cannot be judged.</summary>
    /// <param name="number">The number.</param>
    public static CipherWeakness? WeaknessOf(int number) => Find(number)?.Weakness;
}
