namespace RdpTroubleshoot.Hosts;

/// <summary>A value of a key with its name.</summary>
/// <param name="Name">The value's name; empty for the default value.</param>
/// <param name="Value">The value with its type.</param>
public sealed record RegistryEntry(string Name, RegistryValue Value);
