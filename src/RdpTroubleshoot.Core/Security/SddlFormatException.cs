using System;

namespace RdpTroubleshoot.Security;

/// <summary>A text is not SDDL that can be judged here.</summary>
internal sealed class SddlFormatException(string message) : FormatException(message)
{
}
