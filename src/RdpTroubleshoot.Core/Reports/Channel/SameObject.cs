using System.Collections.Generic;
using System.Runtime.CompilerServices;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Reports.Channel;

/// <summary>Findings by identity: two that say the same are still two.</summary>
internal sealed class SameObject : IEqualityComparer<Finding>
{
    public static SameObject Instance { get; } = new();

    public bool Equals(Finding? x, Finding? y) => ReferenceEquals(x, y);

    public int GetHashCode(Finding obj) => RuntimeHelpers.GetHashCode(obj);
}
