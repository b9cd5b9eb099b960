using System.Text;

namespace RdpTroubleshoot.Reports;

/// <summary>Lines of ASCII, none wider than a width: long texts are wrapped at blanks, long words such as paths keep their end.</summary>
internal sealed class TextBlock
{
    private const string Cut = "...";
    private readonly StringBuilder lines = new();

    public TextBlock(int width) => Width = width;

    /// <summary>The most characters a line has.</summary>
    public int Width { get; }

    public void Blank() => lines.Append('\n');

    /// <summary>Adds a text behind a prefix; its further lines stand under the first.</summary>
    public void Add(string prefix, string text)
    {
        string lead = KeepEnd(AsciiText.Of(prefix), Width / 2);
        string indent = new(' ', lead.Length);
        string rest = AsciiText.Of(text);
        do
        {
            lines.Append((lead + TakeLine(ref rest, Width - indent.Length)).TrimEnd()).Append('\n');
            lead = indent;
        }
        while (rest.Length > 0);
    }

    /// <summary>The text, or "..." and its end where it is too long: of a path the end tells most.</summary>
    public static string KeepEnd(string text, int room) =>
        text.Length <= room ? text : Cut + text.Substring(text.Length - room + Cut.Length);

    public override string ToString() => lines.ToString().TrimEnd('\n');

    private static string TakeLine(ref string rest, int room)
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

        int end = rest.IndexOf(' ');
        return KeepEnd(Take(ref rest, end < 0 ? rest.Length : end), room);
    }

    private static string Take(ref string rest, int length)
    {
        string taken = rest.Substring(0, length).TrimEnd();
        rest = rest.Substring(length).TrimStart();
        return taken;
    }
}
