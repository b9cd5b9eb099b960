using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Binding;

/// <summary>What a <c>-Snapshot</c> parameter was given: a snapshot, the JSON of one that came through remoting, or a path.</summary>
public sealed class SnapshotSource
{
    private readonly string text;

    private SnapshotSource(HostSnapshot? snapshot, string? json, string? path, bool isLiteral)
    {
        Snapshot = snapshot;
        Json = json;
        Path = path;
        IsLiteral = isLiteral;
        text = path ?? snapshot?.ToString() ?? "a deserialized snapshot";
    }

    internal HostSnapshot? Snapshot { get; }

    internal string? Json { get; }

    internal string? Path { get; }

    /// <summary>Whether the path names one file and holds no wildcards.</summary>
    internal bool IsLiteral { get; }

    /// <inheritdoc/>
    public override string ToString() => text;

    internal static SnapshotSource Of(HostSnapshot snapshot) => new(snapshot, null, null, false);

    internal static SnapshotSource OfJson(string json) => new(null, json, null, false);

    internal static SnapshotSource OfPath(string path, bool isLiteral) => new(null, null, path, isLiteral);
}
