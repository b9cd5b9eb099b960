using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs;

/// <summary>A certificate is taken out of its store; the journal keeps it with its properties, so that it can be put back.</summary>
public sealed record CertificateRemoval : Change
{
    /// <summary>The store's full name.</summary>
    public required string Store { get; init; }

    /// <summary>The certificate's thumbprint.</summary>
    public required string Thumbprint { get; init; }

    /// <summary>The certificate with its properties, as <see cref="IHostEditor.SerializeCertificate"/> gave it.</summary>
    public required IReadOnlyList<byte> Serialized { get; init; }

    /// <inheritdoc/>
    public override string Target => $@"{Store}\{Thumbprint}";

    /// <inheritdoc/>
    public override string OldText => "in the store";

    /// <inheritdoc/>
    public override string NewText => "deleted (kept in the journal)";

    /// <inheritdoc/>
    public override ChangeState Compare(IHost host)
    {
        Observed<IReadOnlyList<CertificateEntry>> store = host.Certificates.ReadStore(Store);
        return !store.IsPresent ? ChangeState.Unknown
            : store.Value.Any(entry => new StoredCertificate(Store, entry).Thumbprint == Thumbprint) ? ChangeState.Before
            : ChangeState.After;
    }

    /// <inheritdoc/>
    public override EditResult Apply(IHostEditor editor) => editor.DeleteCertificate(Store, Thumbprint);

    /// <inheritdoc/>
    public override EditResult Undo(IHostEditor editor) => editor.AddCertificate(Store, Serialized);
}
