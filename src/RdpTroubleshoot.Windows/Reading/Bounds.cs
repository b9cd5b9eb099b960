using System.Collections.Generic;
using System.Globalization;

namespace RdpTroubleshoot.Windows.Reading;

/// <summary>How much of one thing is read at most. Beyond that a read fails in words: a list is never cut in silence.</summary>
internal static class Bounds
{
    /// <summary>The most names, certificates, SIDs or sessions of one list.</summary>
    public const int Names = 20_000;

    /// <summary>The most bytes of one registry value, certificate property or rendered event.</summary>
    public const int Bytes = 16 * 1024 * 1024;

    /// <summary>Adds to a list that must not grow beyond <see cref="Names"/>.</summary>
    /// <typeparam name="T">What is listed.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="one">What to add.</param>
    public static void Add<T>(List<T> list, T one)
    {
        if (list.Count == Names)
        {
            throw new UnreadableException("there are more than " + Names.ToString(CultureInfo.InvariantCulture) + " of them");
        }

        list.Add(one);
    }

    /// <summary>Refuses a size that is not sensible.</summary>
    /// <param name="bytes">The size that Windows asks for.</param>
    public static int Size(uint bytes) =>
        bytes <= Bytes ? (int)bytes : throw new UnreadableException("it is larger than " + Bytes.ToString(CultureInfo.InvariantCulture) + " bytes");
}
