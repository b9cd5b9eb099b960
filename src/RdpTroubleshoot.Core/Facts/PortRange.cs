using System.Globalization;

namespace RdpTroubleshoot.Facts;

/// <summary>Ports from one to another (MS-GPFAS 2.2.2, PORT-RANGE-VAL).</summary>
/// <param name="First">The first port.</param>
/// <param name="Last">The last port.</param>
public sealed record PortRange(int First, int Last)
{
    /// <summary>Whether a port is among them.</summary>
    /// <param name="port">The port.</param>
    public bool Contains(long port) => port >= First && port <= Last;

    /// <summary>Reads <c>3389</c> or <c>3380-3390</c>; null for anything else.</summary>
    /// <param name="text">The text.</param>
    public static PortRange? Parse(string text)
    {
        int dash = text.IndexOf('-');
        int? first = Port(dash < 0 ? text : text.Substring(0, dash));
        int? last = dash < 0 ? first : Port(text.Substring(dash + 1));
        return first is int from && last is int to && from <= to ? new PortRange(from, to) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : string.Format(CultureInfo.InvariantCulture, "{0}-{1}", First, Last);

    private static int? Port(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort port) ? port : null;
}
