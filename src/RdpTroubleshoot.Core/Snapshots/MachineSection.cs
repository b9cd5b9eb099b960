using System;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>Section <c>machine</c> of a snapshot, and <c>takenAt</c>, which is the machine's clock.</summary>
public sealed class MachineSection : IMachinePort
{
    private const string Section = "machine";
    private readonly JsonObject root;

    internal MachineSection(JsonObject root) => this.root = root;

    /// <inheritdoc/>
    public Observed<string> Name => Read("name", "the computer's name", NodeParsers.Text);

    /// <inheritdoc/>
    public Observed<long> Build => Read("build", "a build number", NodeParsers.Number);

    /// <inheritdoc/>
    public Observed<string> Product => Read("product", "a product name", NodeParsers.Text);

    /// <inheritdoc/>
    public Observed<string> Role => Read("role", "a role", NodeParsers.Text);

    /// <inheritdoc/>
    public Observed<string> SystemRoot => Read("systemRoot", "a folder", NodeParsers.Text);

    /// <inheritdoc/>
    public Observed<string> Identity => Read("identity", "a SID", NodeParsers.Text);

    /// <inheritdoc/>
    public Observed<bool> Elevated => Read("elevated", "true or false", NodeParsers.Flag);

    /// <inheritdoc/>
    public Observed<DateTime> Clock =>
        OutcomeNode.Read(root, "takenAt", "clock", "a UTC time such as 2026-11-23T07:00:00Z", NodeParsers.Time);

    /// <summary>Records everything another machine port says.</summary>
    /// <param name="machine">The port to copy.</param>
    public void Record(IMachinePort machine)
    {
        OutcomeNode.Write(root, "takenAt", machine.Clock, time => NodeParsers.TimeText(time));
        JsonObject section = root.ChildOrNew(Section);
        OutcomeNode.Write(section, "name", machine.Name, text => text);
        OutcomeNode.Write(section, "build", machine.Build, number => JsonNumber.Of(number));
        OutcomeNode.Write(section, "product", machine.Product, text => text);
        OutcomeNode.Write(section, "role", machine.Role, text => text);
        OutcomeNode.Write(section, "systemRoot", machine.SystemRoot, text => text);
        OutcomeNode.Write(section, "identity", machine.Identity, text => text);
        OutcomeNode.Write(section, "elevated", machine.Elevated, flag => flag);
    }

    private Observed<T> Read<T>(string name, string expected, Func<object, Observed<T>?> parse) =>
        OutcomeNode.Read(root.Child(Section), name, "machine " + name, expected, parse);
}
