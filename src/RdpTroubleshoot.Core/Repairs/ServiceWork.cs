using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Repairs;

/// <summary>The services that are to run anew or at all when the other changes are made.</summary>
internal sealed record ServiceWork(IReadOnlyList<string> Restart, IReadOnlyList<string> Start)
{
    public static ServiceWork None { get; } = new([], []);

    public bool IsEmpty => Restart.Count == 0 && Start.Count == 0;

    public ServiceWork With(ServiceWork other) => new([.. Restart.Union(other.Restart, StringComparer.OrdinalIgnoreCase)], [.. Start.Union(other.Start, StringComparer.OrdinalIgnoreCase)]);
}
