using System;

namespace RdpTroubleshoot.Snapshots;

/// <summary>A text is not a snapshot that this version can read. The message says why.</summary>
public sealed class SnapshotFormatException : FormatException
{
    /// <summary>An error in a snapshot.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="inner">The cause, if there is one.</param>
    public SnapshotFormatException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
