using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs;

/// <summary>How a service starts changes.</summary>
public sealed record ServiceStartChange : Change
{
    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>How it starts now.</summary>
    public required ServiceStart Old { get; init; }

    /// <summary>How it is to start.</summary>
    public required ServiceStart New { get; init; }

    /// <inheritdoc/>
    public override string Target => $"service {Service}, start type";

    /// <inheritdoc/>
    public override string OldText => Old.ToString();

    /// <inheritdoc/>
    public override string NewText => New.ToString();

    /// <inheritdoc/>
    public override ChangeState Compare(IHost host)
    {
        Observed<ServiceEntry> now = host.Services.Read(Service);
        return !now.IsPresent ? ChangeState.Unknown
            : now.Value.StartType == New ? ChangeState.After
            : now.Value.StartType == Old ? ChangeState.Before
            : ChangeState.Other;
    }

    /// <inheritdoc/>
    public override EditResult Apply(IHostEditor editor) => editor.SetServiceStart(Service, New);

    /// <inheritdoc/>
    public override EditResult Undo(IHostEditor editor) => editor.SetServiceStart(Service, Old);
}
