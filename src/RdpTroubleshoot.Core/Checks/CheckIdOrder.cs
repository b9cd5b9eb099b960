using System.Collections.Generic;

namespace RdpTroubleshoot.Checks;

/// <summary>Ids in the order of their numbers: RDP10001 stands behind RDP6201.</summary>
internal sealed class CheckIdOrder : IComparer<string>
{
    public static CheckIdOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        int length = (x?.Length ?? 0).CompareTo(y?.Length ?? 0);
        return length != 0 ? length : string.CompareOrdinal(x, y);
    }
}
