using System;

namespace RdpTroubleshoot.Repairs.Journal;

/// <summary>A text is not the journal of a repair that this version can read. The message says why, and where.</summary>
public sealed class JournalFormatException : FormatException
{
    /// <summary>An error in a journal.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="inner">The cause, if there is one.</param>
    public JournalFormatException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
