using System;
using System.Runtime.InteropServices;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>SecHandle (sspi.h): credentials or a context, two words that mean something to the package only.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SspiHandle
{
    public IntPtr Lower;
    public IntPtr Upper;
}
