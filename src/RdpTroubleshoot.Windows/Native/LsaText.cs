using System;
using System.Runtime.InteropServices;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>A text as LSA functions take it.</summary>
internal sealed class LsaText : IDisposable
{
    /// <summary>The text, valid until this is disposed.</summary>
    public Layout Value;

    public LsaText(string text)
    {
        ushort length = checked((ushort)(text.Length * sizeof(char)));
        Value = new Layout { Length = length, MaximumLength = length, Buffer = Marshal.StringToHGlobalUni(text) };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Marshal.FreeHGlobal(Value.Buffer);
        Value = default;
    }

    /// <summary>LSA_UNICODE_STRING (ntsecapi.h): lengths in bytes.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Layout
    {
        public ushort Length;
        public ushort MaximumLength;
        public IntPtr Buffer;
    }
}
