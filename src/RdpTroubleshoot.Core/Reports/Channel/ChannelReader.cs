using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RdpTroubleshoot.Reports.Channel;

/// <summary>
/// Finds machine lines in the output of the script, which may be cut off at the front, broken into lines by a console, and mixed with other
/// text, and puts their parts together, in whatever order they come.
/// </summary>
public sealed class ChannelReader
{
    /// <summary>No machine line is longer: the channel itself does not let more through.</summary>
    private const int MostCharacters = 2 * ChannelLimits.Bytes;

    /// <summary>The colons after the mark.</summary>
    private const int Colons = 5;

    private readonly List<string> ids = [];
    private readonly Dictionary<string, SortedDictionary<int, ChannelLine>> contents = [];

    /// <summary>How many machine lines were damaged.</summary>
    public int DamagedLines { get; private set; }

    /// <summary>Looks for machine lines in a text.</summary>
    /// <param name="text">Any text.</param>
    public void Add(string text)
    {
        for (int at = text.IndexOf(ChannelLine.Mark, System.StringComparison.Ordinal); at >= 0;)
        {
            if (IsAtLineStart(text, at))
            {
                Keep(ChannelLine.Parse(Collect(text, at)));
            }

            at = text.IndexOf(ChannelLine.Mark, at + 1, System.StringComparison.Ordinal);
        }
    }

    /// <summary>What was found, in the order of the first lines. A short diagnosis is left out where the whole one is there.</summary>
    public IReadOnlyList<ChannelReading> Read()
    {
        List<ChannelReading> readings = [.. ids.Select(id => Read(contents[id]))];
        var whole = new HashSet<string>(readings.Where(reading => reading.Problem.Length == 0).Select(reading => reading.Id));
        return [.. readings.Where(reading => reading.Diagnosis is not { IsShort: true } diagnosis || !whole.Contains(diagnosis.WholeId))];
    }

    private static bool IsAtLineStart(string text, int at)
    {
        int before = at - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
        {
            before--;
        }

        return before < 0 || text[before] is '\n' or '\r';
    }

    private static string Collect(string text, int start)
    {
        var line = new StringBuilder(ChannelLine.Mark);
        int colons = 0;
        for (int i = start + ChannelLine.Mark.Length; i < text.Length && colons < Colons && line.Length < MostCharacters; i++)
        {
            if (text[i] is not (' ' or '\t' or '\r' or '\n'))
            {
                colons += text[i] == ':' ? 1 : 0;
                line.Append(text[i]);
            }
        }

        return line.ToString();
    }

    private void Keep(ChannelLine? line)
    {
        if (line is null)
        {
            DamagedLines++;
            return;
        }

        string key = $"{line.Kind} {line.Id} {line.Total}";
        if (!contents.TryGetValue(key, out SortedDictionary<int, ChannelLine>? parts))
        {
            contents.Add(key, parts = []);
            ids.Add(key);
        }

        parts[line.Number] = line;
    }

    private static ChannelReading Read(SortedDictionary<int, ChannelLine> parts)
    {
        ChannelLine first = parts.Values.First();
        int[] missing = [.. Enumerable.Range(1, first.Total).Where(number => !parts.ContainsKey(number))];
        return missing.Length > 0
            ? ChannelReading.Incomplete(first.Id, missing, first.Total)
            : ChannelReading.Read(first.Kind, first.Id, [.. parts.Values.SelectMany(part => part.Bytes)]);
    }
}
