using System;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>A recording of one machine: the raw reads and nothing derived. Its file format is docs/snapshot-format.md.</summary>
public sealed class HostSnapshot
{
    /// <summary>The version of the file format that is written and read.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The longest text that is read, in characters. A recording of a whole host takes some hundred thousand.</summary>
    public const int MaximumLength = 64 * 1024 * 1024;

    private HostSnapshot(JsonObject root) => Host = new RecordedHost(root);

    /// <summary>The recorded machine.</summary>
    public RecordedHost Host { get; }

    /// <summary>The machine's name, or "?" when it was not recorded.</summary>
    public string ComputerName => Printable.Of(Host.Machine.Name.ValueOr(null) ?? "?");

    /// <summary>When the recording was taken, in UTC, by the machine's clock; null when it was not recorded.</summary>
    public DateTime? TakenAt => Host.Machine.Clock.IsPresent ? Host.Machine.Clock.Value : null;

    /// <summary>The product name, or empty.</summary>
    public string Product => Printable.Of(Host.Machine.Product.ValueOr(null) ?? "");

    /// <summary>The version of the module that took it, or empty.</summary>
    public string ModuleVersion => Printable.Of(Host.Root["moduleVersion"] as string ?? "");

    /// <summary>The snapshot as JSON: what carries it through remoting and <c>Export-Clixml</c>.</summary>
    public string Json => ToJson();

    /// <summary>An empty recording, to be filled by a <see cref="RecordingHost"/>.</summary>
    /// <param name="moduleVersion">The version of the module that takes it.</param>
    public static HostSnapshot Create(string moduleVersion) => new(new JsonObject
    {
        { "schemaVersion", JsonNumber.Of(SchemaVersion) },
        { "moduleVersion", moduleVersion },
    });

    /// <summary>Reads the text of a snapshot.</summary>
    /// <param name="text">The JSON text.</param>
    /// <exception cref="SnapshotFormatException">The text is not a snapshot of a version known here.</exception>
    public static HostSnapshot Parse(string text)
    {
        if (text.Length > MaximumLength)
        {
            throw new SnapshotFormatException(
                $"This is too large for a snapshot: {text.Length} characters, at most {MaximumLength} are read.");
        }

        return new HostSnapshot(CheckVersion(ReadRoot(text)));
    }

    /// <summary>Writes the snapshot as JSON, pure ASCII.</summary>
    public string ToJson() => JsonWriter.Write(Host.Root);

    /// <inheritdoc/>
    public override string ToString() => ComputerName;

    private static JsonObject ReadRoot(string text)
    {
        try
        {
            return JsonReader.Read(text) as JsonObject
                ?? throw new SnapshotFormatException("This is JSON but not a snapshot: the top level is not an object.");
        }
        catch (JsonFormatException error)
        {
            throw new SnapshotFormatException(
                "This is not a snapshot, or it is damaged: " + error.Message + ".", error);
        }
    }

    private static JsonObject CheckVersion(JsonObject root)
    {
        long version = (root["schemaVersion"] as JsonNumber?)?.AsSigned()
            ?? throw new SnapshotFormatException("This is JSON but not a snapshot: it has no schemaVersion.");
        return version == SchemaVersion
            ? root
            : throw new SnapshotFormatException(
                $"This snapshot has schemaVersion {version}; this version of RdpTroubleshoot reads {SchemaVersion}. Update the module.");
    }
}
