using System;

namespace RdpTroubleshoot.Windows.Reading;

/// <summary>Something was read that is not what it should be, or more of it than is sensible. It never leaves a port.</summary>
internal sealed class UnreadableException : Exception
{
    public UnreadableException(string message)
        : base(message)
    {
    }
}
