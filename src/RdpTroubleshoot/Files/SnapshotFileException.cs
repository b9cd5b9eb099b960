using System;
using System.Management.Automation;

namespace RdpTroubleshoot.Files;

/// <summary>A snapshot file cannot be read or written. Says why, and what to do about it.</summary>
internal sealed class SnapshotFileException(string errorId, ErrorCategory category, string message, string advice, Exception? inner = null)
    : UserFileException(errorId, category, message, advice, inner);
