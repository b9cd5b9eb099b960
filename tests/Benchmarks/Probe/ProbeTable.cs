using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RdpTroubleshoot.Benchmarks.Probe;

/// <summary>A table of texts, in Markdown.</summary>
internal sealed class ProbeTable(params string[] heads)
{
    private readonly List<string[]> rows = [];

    /// <summary>Adds a row; numbers in a form that does not depend on the culture.</summary>
    public void Add(params FormattableString[] cells) => rows.Add([.. cells.Select(cell => cell.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>Writes it to the console.</summary>
    public void Write()
    {
        Console.WriteLine();
        WriteRow(heads);
        WriteRow([.. heads.Select((_, i) => new string('-', Width(i)))]);
        rows.ForEach(WriteRow);
        Console.WriteLine();
    }

    private int Width(int column) => rows.Append(heads).Max(row => row[column].Length);

    private void WriteRow(string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells.Select((cell, i) => cell.PadRight(Width(i))))} |");
}
