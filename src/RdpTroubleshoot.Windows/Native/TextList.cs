using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>Texts one after the other, each with its terminator, and an empty one at the end.</summary>
internal static class TextList
{
    /// <summary>The texts at an address; none at no address.</summary>
    /// <param name="at">Where they begin.</param>
    public static List<string> At(IntPtr at)
    {
        var texts = new List<string>();
        while (at != IntPtr.Zero && Marshal.PtrToStringUni(at) is { Length: > 0 } text)
        {
            Bounds.Add(texts, text);
            at += (text.Length + 1) * sizeof(char);
        }

        return texts;
    }
}
