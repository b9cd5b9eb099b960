namespace RdpTroubleshoot.Reports.Channel;

/// <summary>What a machine line carries.</summary>
public enum ChannelKind
{
    /// <summary>A diagnosis (<see cref="ChannelDiagnosis"/>).</summary>
    Diagnosis = 'D',

    /// <summary>A snapshot (docs/snapshot-format.md).</summary>
    Snapshot = 'S',
}
