namespace RdpTroubleshoot.Reports;

/// <summary>A table with a caption and heads for its columns, in a box that scrolls on narrow screens and that the keyboard reaches.</summary>
internal static class HtmlTable
{
    /// <param name="html">What is written to.</param>
    /// <param name="caption">What the table is about.</param>
    /// <param name="columns">The heads of its columns; one that begins with # is of numbers.</param>
    public static void Begin(HtmlFragment html, string caption, params string[] columns)
    {
        html.Open("div class=\"scroll\" tabindex=\"0\"").Open("table").Element("caption", caption).Open("thead").Open("tr");
        foreach (string column in columns)
        {
            bool isNumber = column[0] == '#';
            html.Element(isNumber ? "th scope=\"col\" class=\"number\"" : "th scope=\"col\"", isNumber ? column.Substring(1) : column);
        }

        html.Close().Close().Open("tbody");
    }

    public static void End(HtmlFragment html) => html.Close().Close().Close();
}
