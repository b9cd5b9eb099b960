using System;

namespace RdpTroubleshoot.ErrorCodes;

/// <summary>A table of error codes is not in its format: a defect of this module.</summary>
internal sealed class ErrorTableFormatException(string message) : FormatException(message)
{
}
