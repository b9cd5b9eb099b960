using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RdpTroubleshoot.Connections;

/// <summary>Times of the same thing done several times.</summary>
public sealed class LinkSample
{
    private readonly double[] sorted;

    /// <summary>A sample.</summary>
    /// <param name="milliseconds">The times in milliseconds, in the order in which they were taken.</param>
    public LinkSample(IReadOnlyList<double> milliseconds)
    {
        Milliseconds = milliseconds;
        sorted = [.. milliseconds.OrderBy(one => one)];
    }

    /// <summary>The times in milliseconds, in the order in which they were taken.</summary>
    public IReadOnlyList<double> Milliseconds { get; }

    /// <summary>The shortest; 0 when there is none.</summary>
    public double Minimum => At(0);

    /// <summary>The median; 0 when there is none.</summary>
    public double Median => At(0.5);

    /// <summary>The time that 95 of 100 stay below; 0 when there is none.</summary>
    public double Percentile95 => At(0.95);

    /// <summary>The longest; 0 when there is none.</summary>
    public double Maximum => At(1);

    /// <summary>The mean difference from one time to the next (as RFC 3550 section 6.4.1 has it, without its smoothing); 0 for fewer than two.</summary>
    public double Jitter => Milliseconds.Count < 2
        ? 0
        : Milliseconds.Skip(1).Zip(Milliseconds, (next, last) => Math.Abs(next - last)).Average();

    /// <inheritdoc/>
    public override string ToString() => sorted.Length == 0
        ? "none"
        : string.Format(CultureInfo.InvariantCulture, "median {0:0.0} ms, 95% {1:0.0} ms, longest {2:0.0} ms", Median, Percentile95, Maximum);

    /// <summary>The nearest rank.</summary>
    private double At(double share) =>
        sorted.Length == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
