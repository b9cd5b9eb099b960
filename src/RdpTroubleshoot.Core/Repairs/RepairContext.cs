using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs;

/// <summary>What a plan has to know besides the facts.</summary>
public sealed record RepairContext
{
    /// <summary>
    /// The folder that key files are moved to, on the volume of MachineKeys, such as <c>C:\ProgramData\RdpTroubleshoot\Repairs\1</c>. Whoever
    /// makes the changes sees to it that it is there.
    /// </summary>
    public required string BackupFolder { get; init; }

    /// <summary>
    /// A certificate with its properties by store and thumbprint (<see cref="IHostEditor.SerializeCertificate"/>): none is taken away that could
    /// not be put back.
    /// </summary>
    public Func<string, string, Observed<IReadOnlyList<byte>>> Serialize { get; init; } =
        (store, thumbprint) => Observed.NotCollected<IReadOnlyList<byte>>($@"{store}\{thumbprint}");

    /// <summary>A recording holds certificates without their properties: enough for a plan that is only shown.</summary>
    /// <param name="host">The recorded machine.</param>
    public static Func<string, string, Observed<IReadOnlyList<byte>>> SerializeRecorded(IHost host) => (store, thumbprint) =>
        host.Certificates.ReadStore(store).Then(entries =>
            entries.FirstOrDefault(entry => new StoredCertificate(store, entry).Thumbprint == thumbprint) is CertificateEntry found
                ? Observed.Present(found.Der, store)
                : Observed.Absent<IReadOnlyList<byte>>(store));

    /// <summary>Whether sessions may be dropped: <c>-Force</c>.</summary>
    public bool MayDropSessions { get; init; }

    /// <summary>The certificate to bind; null when none was named.</summary>
    public string? Thumbprint { get; init; }

    /// <summary>The checks whose faults a plan before this one mends.</summary>
    internal IReadOnlyCollection<string> Mended { get; init; } = [];
}
