using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>Reads one table of error codes. The format is described at the head of <c>Tables/Disconnect.txt</c>.</summary>
internal sealed class ErrorTableParser
{
    private const int Columns = 9;
    private const string RangeMark = "..";
    private const string Empty = "-";
    private const string DefineMark = "define ";

    private readonly ErrorCodeFamily family;
    private readonly Dictionary<string, string> definitions = new(StringComparer.Ordinal);
    private readonly List<ErrorCodeInfo> rows = [];
    private int line;

    private ErrorTableParser(ErrorCodeFamily family) => this.family = family;

    /// <summary>The rows of a table, in its order, which is that of the numbers.</summary>
    /// <exception cref="ErrorTableFormatException">The text is not in the format; the message names table, line and what is wrong.</exception>
    public static IReadOnlyList<ErrorCodeInfo> Parse(ErrorCodeFamily family, string text)
    {
        var parser = new ErrorTableParser(family);
        foreach (string one in text.Split('\n'))
        {
            parser.line++;
            parser.Read(one.Trim());
        }

        return parser.rows;
    }

    private void Read(string text)
    {
        if (text.FirstOrDefault(letter => letter is < ' ' or > '~') is var odd and not '\0')
        {
            throw Wrong($"the character U+{(int)odd:X4} is not ASCII");
        }

        if (text.StartsWith(DefineMark, StringComparison.Ordinal))
        {
            Define(text.Substring(DefineMark.Length).Trim());
        }
        else if (text.Length > 0 && text[0] != '#')
        {
            Add(Row([.. text.Split('|').Select(column => Expand(column.Trim()))]));
        }
    }

    private void Define(string text)
    {
        int blank = text.IndexOf(' ');
        if (blank < 1 || !text.Take(blank).All(letter => letter is >= 'a' and <= 'z'))
        {
            throw Wrong("a definition is a name of small letters and a text");
        }

        string name = text.Substring(0, blank);
        if (definitions.ContainsKey(name))
        {
            throw Wrong($"${name} is defined twice");
        }

        definitions.Add(name, Expand(text.Substring(blank).Trim()));
    }

    private string Expand(string text)
    {
        for (int mark = text.IndexOf('$'); mark >= 0; mark = text.IndexOf('$', mark))
        {
            string name = new([.. text.Skip(mark + 1).TakeWhile(letter => letter is >= 'a' and <= 'z')]);
            if (!definitions.TryGetValue(name, out string? meaning))
            {
                throw Wrong($"${name} is not defined");
            }

            text = text.Substring(0, mark) + meaning + text.Substring(mark + 1 + name.Length);
            mark += meaning.Length;
        }

        return text;
    }

    private ErrorCodeInfo Row(string[] columns)
    {
        if (columns.Length != Columns)
        {
            throw Wrong($"a row has {Columns} columns, and this one {columns.Length}");
        }

        if (columns.Any(column => column.Length == 0))
        {
            throw Wrong($"column {Array.IndexOf(columns, "") + 1} is empty: write {Empty} for nothing");
        }

        int range = columns[0].IndexOf(RangeMark, StringComparison.Ordinal);
        return new ErrorCodeInfo
        {
            Family = family,
            Value = Number(range < 0 ? columns[0] : columns[0].Substring(0, range)),
            LastValue = Number(range < 0 ? columns[0] : columns[0].Substring(range + RangeMark.Length)),
            Name = Optional(columns[1]),
            Layer = columns[2].Split('+').Select(Member<ErrorLayers>).Aggregate((all, one) => all | one),
            Certainty = Member<ErrorCertainty>(columns[3]),
            Meaning = columns[4],
            Causes = List(columns[5]),
            Confirm = Optional(columns[6]),
            Commands = List(columns[7]),
            Source = List(columns[8]),
        };
    }

    private void Add(ErrorCodeInfo row)
    {
        if (row.LastValue < row.Value)
        {
            throw Wrong("a range ends before it begins");
        }

        if (rows.Count > 0 && row.Value <= rows[rows.Count - 1].LastValue)
        {
            throw Wrong($"{row.Hex} does not come after the row before it");
        }

        rows.Add(row);
    }

    private long Number(string text)
    {
        ErrorNumber number = ErrorNumber.Parse(text);
        return number.Value ?? throw Wrong(number.Problem);
    }

    private T Member<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse(text, out T member) && Enum.GetNames(typeof(T)).Contains(text)
            ? member
            : throw Wrong($"'{text}' is none of {string.Join(", ", Enum.GetNames(typeof(T)))}");

    private static string Optional(string column) => column == Empty ? "" : column;

    private static string[] List(string column) => column == Empty ? [] : [.. column.Split(';').Select(one => one.Trim())];

    private ErrorTableFormatException Wrong(string what) => new($"Table {family}, line {line}: {what}.");
}
