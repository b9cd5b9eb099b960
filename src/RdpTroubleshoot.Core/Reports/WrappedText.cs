namespace RdpTroubleshoot.Reports;

/// <summary>One text in lines of a width, for table cells: consoles break inside words.</summary>
public static class WrappedText
{
    private const int MinimumWidth = 20;

    /// <summary>Breaks a text at blanks; nothing of it is left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The most characters a line has; at least 20 are used.</param>
    public static string Of(string text, int width)
    {
        var block = new TextBlock(System.Math.Max(width, MinimumWidth));
        block.AddWhole("", text);
        return block.ToString();
    }
}
