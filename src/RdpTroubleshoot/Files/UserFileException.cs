using System;
using System.Management.Automation;

namespace RdpTroubleshoot.Files;

/// <summary>A file that somebody named cannot be read or written. Says why, and what to do about it.</summary>
internal class UserFileException : Exception
{
    public UserFileException(string errorId, ErrorCategory category, string message, string advice, Exception? inner = null)
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
