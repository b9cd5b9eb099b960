using System;

namespace RdpTroubleshoot.Script;

/// <summary>A parameter means nothing here. The message says what does.</summary>
internal sealed class ScriptUsageException(string message) : Exception(message);
