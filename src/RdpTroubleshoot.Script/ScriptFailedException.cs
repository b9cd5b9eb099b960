using System;

namespace RdpTroubleshoot.Script;

/// <summary>The job cannot be done. The message says why, and what to do.</summary>
internal sealed class ScriptFailedException(string message) : Exception(message);
