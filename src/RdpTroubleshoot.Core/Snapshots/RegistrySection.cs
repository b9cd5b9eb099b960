using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>Section <c>registry</c> of a snapshot: keys by full path, each with <c>values</c>, <c>names</c> (of all values), <c>subkeys</c> and <c>sddl</c>.</summary>
public sealed class RegistrySection : IRegistryPort
{
    private const string Section = "registry";
    private const string Values = "values";
    private const string Names = "names";
    private readonly JsonObject root;

    internal RegistrySection(JsonObject root) => this.root = root;

    /// <inheritdoc/>
    public Observed<RegistryValue> ReadValue(string key, string name)
    {
        string source = key + "\\" + (name.Length == 0 ? "(default)" : name);
        return InKey(key, source, node =>
            OutcomeNode.Outcome<RegistryValue>(node[Values], source)
            ?? OutcomeNode.Read(node.Child(Values), name, source, "a registry value with type and value", RegistryValueNode.Parse));
    }

    /// <inheritdoc/>
    public Observed<IReadOnlyList<RegistryEntry>> ReadValues(string key) =>
        InKey(key, key, node => OutcomeNode.Read(node, Names, key, "a list of names", NodeParsers.Texts).Then(names => Entries(key, node, names)));

    /// <inheritdoc/>
    public Observed<IReadOnlyList<string>> ReadSubkeys(string key) =>
        InKey(key, key, node => OutcomeNode.Read(node, "subkeys", key, "a list of names", NodeParsers.Texts));

    /// <inheritdoc/>
    public Observed<string> ReadSddl(string key) =>
        InKey(key, key, node => OutcomeNode.Read(node, "sddl", key, "a security descriptor", NodeParsers.Text));

    /// <summary>Records the read of a value.</summary>
    /// <param name="key">The full path of the key.</param>
    /// <param name="name">The name of the value.</param>
    /// <param name="observed">What came of it.</param>
    public void Record(string key, string name, Observed<RegistryValue> observed) =>
        OutcomeNode.Write(OutcomeNode.ForRecording(Key(key), Values), name, observed, RegistryValueNode.Format);

    /// <summary>Records the read of all values of a key.</summary>
    /// <param name="key">The full path of the key.</param>
    /// <param name="observed">What came of it.</param>
    public void RecordValues(string key, Observed<IReadOnlyList<RegistryEntry>> observed)
    {
        OutcomeNode.Write(Key(key), Names, observed, entries => NodeParsers.ArrayOf(entries.Select(entry => entry.Name)));
        foreach (RegistryEntry entry in observed.ValueOr(null) ?? [])
        {
            Record(key, entry.Name, Observed.Present(entry.Value));
        }
    }

    /// <summary>Records the read of a key's subkeys.</summary>
    /// <param name="key">The full path of the key.</param>
    /// <param name="observed">What came of it.</param>
    public void RecordSubkeys(string key, Observed<IReadOnlyList<string>> observed) =>
        OutcomeNode.Write(Key(key), "subkeys", observed, NodeParsers.ArrayOf);

    /// <summary>Records the read of a key's security descriptor.</summary>
    /// <param name="key">The full path of the key.</param>
    /// <param name="observed">What came of it.</param>
    public void RecordSddl(string key, Observed<string> observed) => OutcomeNode.Write(Key(key), "sddl", observed, sddl => sddl);

    /// <summary>A value that the list names and that is damaged or missing makes the list unreadable: one rule less is another judgement.</summary>
    private static Observed<IReadOnlyList<RegistryEntry>> Entries(string key, JsonObject node, IReadOnlyList<string> names)
    {
        var entries = new List<RegistryEntry>(names.Count);
        foreach (string name in names)
        {
            Observed<RegistryValue> value = OutcomeNode.Read(node.Child(Values), name, key, "a registry value with type and value", RegistryValueNode.Parse);
            if (!value.IsKnown)
            {
                return Observed.Failed<IReadOnlyList<RegistryEntry>>($"its value {Printable.Of(name)}: {value.Describe()}", key);
            }

            if (value.IsPresent)
            {
                entries.Add(new RegistryEntry(name, value.Value));
            }
        }

        return Observed.Present<IReadOnlyList<RegistryEntry>>(entries, key);
    }

    private JsonObject Key(string key) => OutcomeNode.ForRecording(OutcomeNode.ForRecording(root, Section), key);

    /// <summary>An outcome may stand for a whole key, or for the whole section.</summary>
    private Observed<T> InKey<T>(string key, string source, Func<JsonObject, Observed<T>> read) =>
        OutcomeNode.Outcome<T>(root[Section], source)
        ?? OutcomeNode.Read(root.Child(Section), key, source, "a registry key", node => node is JsonObject members ? read(members) : null);
}
