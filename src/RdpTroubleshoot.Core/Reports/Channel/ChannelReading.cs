using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Reports.Channel;

/// <summary>What was read of one content: it, or why it could not be read.</summary>
public sealed class ChannelReading
{
    /// <summary>The diagnosis; null when the content is something else, or could not be read.</summary>
    public ChannelDiagnosis? Diagnosis { get; private init; }

    /// <summary>The snapshot; null when the content is something else, or could not be read.</summary>
    public HostSnapshot? Snapshot { get; private init; }

    /// <summary>Why it could not be read; empty when it was.</summary>
    public string Problem { get; private init; } = "";

    /// <summary>The parts that did not come; empty when all did.</summary>
    public IReadOnlyList<int> Missing { get; private init; } = [];

    /// <summary>Which content it is.</summary>
    internal string Id { get; private init; } = "";

    internal static ChannelReading Incomplete(string id, IReadOnlyList<int> missing, int total) => new()
    {
        Id = id,
        Missing = missing,
        Problem = $"of {total.ToString(CultureInfo.InvariantCulture)} parts these are missing: {string.Join(", ", missing.Take(20).Select(part => part.ToString(CultureInfo.InvariantCulture)))}{(missing.Count > 20 ? " and more" : "")}",
    };

    internal static ChannelReading Damaged(string id, string problem) => new() { Id = id, Problem = problem };

    /// <summary>Unpacks and reads a content that is complete.</summary>
    internal static ChannelReading Read(ChannelKind kind, string id, byte[] packed)
    {
        if (ChannelDigest.Of(packed) != id)
        {
            return Damaged(id, "the parts do not make up what was sent");
        }

        int most = kind == ChannelKind.Snapshot ? HostSnapshot.MaximumLength : ChannelLimits.DiagnosisLength;
        if (ChannelPacking.Unpack(packed, most) is not string text)
        {
            return Damaged(id, "it cannot be unpacked, or is larger than anything that this module sends");
        }

        return kind == ChannelKind.Snapshot ? ReadSnapshot(id, text) : ReadDiagnosis(id, text);
    }

    private static ChannelReading ReadSnapshot(string id, string text)
    {
        try
        {
            return new ChannelReading { Id = id, Snapshot = HostSnapshot.Parse(text) };
        }
        catch (SnapshotFormatException error)
        {
            return Damaged(id, error.Message);
        }
    }

    private static ChannelReading ReadDiagnosis(string id, string text) => ChannelDiagnosis.Read(text, out string problem) is ChannelDiagnosis read
        ? new ChannelReading { Id = id, Diagnosis = read }
        : Damaged(id, problem);
}
