using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace RdpTroubleshoot.Reports;

/// <summary>
/// Writes HTML. Start tags are literals of this module; text goes in encoded and there is no other way in, so that nothing that a host says
/// becomes markup (HTML Living Standard, 13.1.2 "Elements" and 13.1.4 "Character references").
/// </summary>
internal sealed class HtmlFragment
{
    private readonly StringBuilder html = new();
    private readonly Stack<string> open = new();

    /// <summary>Opens an element.</summary>
    /// <param name="tag">Its name, with attributes behind it: never from a host.</param>
    public HtmlFragment Open(string tag)
    {
        int blank = tag.IndexOf(' ');
        open.Push(blank < 0 ? tag : tag.Substring(0, blank));
        html.Append('<').Append(tag).Append('>');
        return this;
    }

    /// <summary>Closes the element that was opened last.</summary>
    public HtmlFragment Close()
    {
        html.Append("</").Append(open.Pop()).Append('>');
        if (open.Count == 0)
        {
            html.Append('\n');
        }

        return this;
    }

    /// <summary>Writes an element that has no end tag, such as <c>meta</c>.</summary>
    /// <param name="tag">Its name, with attributes behind it: never from a host.</param>
    public HtmlFragment Void(string tag)
    {
        html.Append('<').Append(tag).Append('>');
        return this;
    }

    /// <summary>Writes text.</summary>
    public HtmlFragment Text(string text)
    {
        foreach (char c in ReportText.Shown(text))
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        }

        return this;
    }

    /// <summary>Writes an element with text.</summary>
    public HtmlFragment Element(string tag, string text) => Open(tag).Text(text).Close();

    /// <summary>Writes an element with a number.</summary>
    public HtmlFragment Element(string tag, int number) => Element(tag, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Puts in what another one wrote.</summary>
    public HtmlFragment Add(string written)
    {
        html.Append(written);
        return this;
    }

    public override string ToString() => html.ToString();
}
