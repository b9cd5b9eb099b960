using System;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>A change was refused, or did not come about, for a reason that Windows has no number for. It never leaves the editor.</summary>
internal sealed class RefusedException : Exception
{
    public RefusedException(string message)
        : base(message)
    {
    }

    public RefusedException(string message, uint code)
        : this(message) => Code = code;

    /// <summary>The Win32 error, where there is one after all.</summary>
    public uint? Code { get; }
}
