using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs;

/// <summary>A service is started or stopped. A restart is two of them, with those of the services that depend on it around.</summary>
public sealed record ServiceStateChange : Change
{
    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>Whether it is to run; else it is to stand.</summary>
    public required bool Start { get; init; }

    /// <inheritdoc/>
    public override string Target => "service " + Service;

    /// <inheritdoc/>
    public override string OldText => Start ? "stopped" : "running";

    /// <inheritdoc/>
    public override string NewText => Start ? "running" : "stopped";

    /// <inheritdoc/>
    public override ChangeState Compare(IHost host)
    {
        Observed<ServiceEntry> now = host.Services.Read(Service);
        return !now.IsPresent ? ChangeState.Unknown : now.Value.State switch
        {
            ServiceState.Running => Start ? ChangeState.After : ChangeState.Before,
            ServiceState.Stopped => Start ? ChangeState.Before : ChangeState.After,
            _ => ChangeState.Other,
        };
    }

    /// <inheritdoc/>
    public override EditResult Apply(IHostEditor editor) => Start ? editor.StartService(Service) : editor.StopService(Service);

    /// <inheritdoc/>
    public override EditResult Undo(IHostEditor editor) => Start ? editor.StopService(Service) : editor.StartService(Service);
}
