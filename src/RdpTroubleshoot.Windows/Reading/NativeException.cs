using System;
using System.Runtime.InteropServices;

namespace RdpTroubleshoot.Windows.Reading;

/// <summary>A Windows function refused or failed. It never leaves a port: <see cref="NativeOutcome"/> turns it into an outcome.</summary>
internal sealed class NativeException : Exception
{
    public NativeException(string function, uint code)
        : base(function)
    {
        Function = function;
        Code = code;
    }

    public NativeException(string function, int code)
        : this(function, unchecked((uint)code))
    {
    }

    /// <summary>The function's name.</summary>
    public string Function { get; }

    /// <summary>Its Win32 error, HRESULT or NTSTATUS.</summary>
    public uint Code { get; }

    /// <summary>What the function that just failed left as its last error.</summary>
    public static NativeException Last(string function) => new(function, Marshal.GetLastWin32Error());
}
