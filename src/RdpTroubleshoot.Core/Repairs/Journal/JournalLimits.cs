namespace RdpTroubleshoot.Repairs.Journal;

/// <summary>How much of a journal is written and read. A run takes some ten changes of some hundred characters.</summary>
public static class JournalLimits
{
    /// <summary>The longest text that is read, in characters (and bytes: it is ASCII).</summary>
    public const int TextLength = 16 * 1024 * 1024;

    /// <summary>The longest line, in characters. The largest change holds a certificate with its properties, some thousand bytes.</summary>
    public const int LineLength = 1024 * 1024;

    /// <summary>The most changes of a run.</summary>
    public const int Changes = 1000;

    /// <summary>The most lines that are read.</summary>
    public const int Lines = 100_000;
}
