using System;
using System.Text;

namespace RdpTroubleshoot.Reports;

/// <summary>Lines of ASCII, none wider than a width, wrapped at blanks.</summary>
internal sealed class TextBlock
{
    private const string Cut = "...";
    private readonly StringBuilder lines = new();

    public TextBlock(int width) => Width = width;

    /// <summary>The most characters a line has.</summary>
    public int Width { get; }

    public void Blank() => lines.Append('\n');

    /// <summary>Adds a text behind a prefix; its further lines stand under the first. Words that are too long, such as paths, keep their end.</summary>
    public void Add(string prefix, string text) => Add(prefix, text, KeepEnd);

    /// <summary>The same for what people type: nothing is left out, words that are too long go on in the next line.</summary>
    public void AddWhole(string prefix, string text) => Add(prefix, text, fit: null);

    /// <summary>The text, or "..." and its end where it is too long: of a path the last folders tell most.</summary>
    public static string KeepEnd(string text, int room)
    {
        if (text.Length <= room)
        {
            return text;
        }

        string end = text.Substring(text.Length - room + Cut.Length);
        int separator = end.IndexOfAny(['\\', '/']);
        return Cut + (separator > 0 && separator < end.Length / 2 ? end.Substring(separator) : end);
    }

    public override string ToString() => lines.ToString().TrimEnd('\n');

    private void Add(string prefix, string text, Func<string, int, string>? fit)
    {
        string lead = KeepEnd(AsciiText.Of(prefix), Width / 2);
        string indent = new(' ', lead.Length);
        string rest = AsciiText.Of(text);
        do
        {
            lines.Append((lead + TakeLine(ref rest, Width - indent.Length, fit)).TrimEnd()).Append('\n');
            lead = indent;
        }
        while (rest.Length > 0);
    }

    private static string TakeLine(ref string rest, int room, Func<string, int, string>? fit)
    {
        if (rest.Length <= room)
        {
            return Take(ref rest, rest.Length);
        }

        int blank = rest.LastIndexOf(' ', room);
        if (blank > 0)
        {
            return Take(ref rest, blank);
        }

        if (fit is null)
        {
            return Take(ref rest, room);
        }

        int end = rest.IndexOf(' ');
        return fit(Take(ref rest, end < 0 ? rest.Length : end), room);
    }

    private static string Take(ref string rest, int length)
    {
        string taken = rest.Substring(0, length).TrimEnd();
        rest = rest.Substring(length).TrimStart();
        return taken;
    }
}
