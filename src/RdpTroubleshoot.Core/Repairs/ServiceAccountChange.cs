using System;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs;

/// <summary>The account of a service changes to one that needs no password.</summary>
public sealed record ServiceAccountChange : Change
{
    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>The account now.</summary>
    public required string Old { get; init; }

    /// <summary>The account to be.</summary>
    public required string New { get; init; }

    /// <inheritdoc/>
    public override string Target => $"service {Service}, account";

    /// <inheritdoc/>
    public override string OldText => Old;

    /// <inheritdoc/>
    public override string NewText => New;

    /// <inheritdoc/>
    public override ChangeState Compare(IHost host)
    {
        Observed<ServiceEntry> now = host.Services.Read(Service);
        return !now.IsPresent ? ChangeState.Unknown
            : Same(now.Value.Account, New) ? ChangeState.After
            : Same(now.Value.Account, Old) ? ChangeState.Before
            : ChangeState.Other;
    }

    /// <inheritdoc/>
    public override EditResult Apply(IHostEditor editor) => editor.SetServiceAccount(Service, New);

    /// <inheritdoc/>
    public override EditResult Undo(IHostEditor editor) => editor.SetServiceAccount(Service, Old);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
