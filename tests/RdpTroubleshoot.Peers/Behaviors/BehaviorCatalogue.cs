using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Peers.Server;

namespace RdpTroubleshoot.Peers.Behaviors;

/// <summary>Every behaviour, by its name.</summary>
public static class BehaviorCatalogue
{
    private static readonly IReadOnlyList<BehaviorTemplate> Templates =
    [
        .. Healthy.All, .. ConnectBehaviors.All, .. NegotiationBehaviors.All, .. TlsBehaviors.All, .. NlaBehaviors.All, .. SessionBehaviors.All,
    ];

    /// <summary>How to write each, and what it does; the stages in their order.</summary>
    public static IReadOnlyList<(string Usage, string Description)> List { get; } = [.. Templates.Select(template => (template.Usage, template.Description))];

    /// <summary>The behaviours that take no value.</summary>
    public static IReadOnlyList<string> PlainNames { get; } = [.. Templates.Where(template => template.Value.Length == 0).Select(template => template.Name)];

    /// <summary>The behaviour of a name: "healthy", "alert:40", "nla-error:0xC000006D"; null when there is none.</summary>
    public static Behavior? Find(string name)
    {
        string[] parts = name.Split(':', 2);
        return Templates.FirstOrDefault(template => template.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase))?.Make(parts.ElementAtOrDefault(1) ?? "");
    }

    /// <summary>The behaviour of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Behavior Get(string name) => Find(name) ?? throw new ArgumentException($"There is no behaviour '{name}'.", nameof(name));
}
