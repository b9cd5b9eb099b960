using System;
using System.Management.Automation;

namespace RdpTroubleshoot.Files;

/// <summary>A snapshot file cannot be read or written. Says why, and what to do about it.</summary>
internal sealed class SnapshotFileException : Exception
{
    public SnapshotFileException(string errorId, ErrorCategory category, string message, string advice, Exception? inner = null)
        : base(message, inner)
    {
        ErrorId = errorId;
        Category = category;
        Advice = advice;
    }

    public string ErrorId { get; }

    public ErrorCategory Category { get; }

    public string Advice { get; }
}
