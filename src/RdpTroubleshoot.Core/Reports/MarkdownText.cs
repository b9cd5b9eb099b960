using System;
using System.Collections.Generic;
using System.Text;

namespace RdpTroubleshoot.Reports;

/// <summary>
/// Text of hosts in Markdown, so that nothing of it is markup, a link, HTML, a mention or a reference (CommonMark 0.31, sections 2.4
/// "Backslash escapes" and 6.1 "Code spans"; GitHub Flavored Markdown 0.29, sections 4.10 "Tables" and 6.9 "Autolinks").
/// </summary>
internal static class MarkdownText
{
    // A backslash takes the meaning from each of them, wherever they stand.
    private static readonly HashSet<char> Markup = [.. "\\`*_{}[]<>|~&#!$^="];

    // These begin blocks only as the first character.
    private static readonly HashSet<char> Leading = [.. "-+=:"];

    // A backslash does not help: mentions, e-mail addresses and bare links are looked for after the markup is gone.
    private static readonly string[] Autolinks = ["@", "://", "www.", "#", "mailto:", "xmpp:"];

    // A ticket is read by people, and one machine must not fill it. Commands are copied: the longest has some hundreds of characters.
    private const int LongestText = 300;
    private const int LongestCode = 1000;

    /// <summary>The text among other text.</summary>
    public static string Of(string text)
    {
        string shown = ReportText.Shown(Short(text, LongestText)).Trim();
        string lower = shown.ToLowerInvariant();
        return Array.Exists(Autolinks, lower.Contains) ? CodeOf(shown) : Escaped(shown);
    }

    /// <summary>The text as a code span: what people copy, and names.</summary>
    public static string Code(string text) => CodeOf(ReportText.Shown(Short(text, LongestCode)).Trim());

    /// <summary>The text in a cell of a table.</summary>
    public static string Cell(string text) => Of(WithoutPipes(text));

    /// <summary>The text as a code span in a cell of a table.</summary>
    public static string CellCode(string text) => Code(WithoutPipes(Short(text, LongestText)));

    /// <summary>A pipe ends a cell even in a code span, and renderers disagree about how it is escaped there.</summary>
    private static string WithoutPipes(string text) => text.Replace("|", "\\u007C");

    private static string Short(string text, int longest) => text.Length <= longest ? text : text.Substring(0, longest) + "... [shortened]";

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        int digits = 0;
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            bool isMarkup = Markup.Contains(c) || (at == 0 && Leading.Contains(c)) || (digits > 0 && at == digits && c is '.' or ')');
            digits += at == digits && c is >= '0' and <= '9' ? 1 : 0;
            escaped.Append(isMarkup ? "\\" : "").Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>The fence is longer than any run of backticks inside.</summary>
    private static string CodeOf(string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        string fence = new('`', LongestRun(text) + 1);
        string room = text[0] == '`' || text[text.Length - 1] == '`' ? " " : "";
        return fence + room + text + room + fence;
    }

    private static int LongestRun(string text)
    {
        int longest = 0;
        int run = 0;
        foreach (char c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
