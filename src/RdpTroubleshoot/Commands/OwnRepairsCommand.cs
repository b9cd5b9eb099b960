using RdpTroubleshoot.Repairs;

namespace RdpTroubleshoot.Commands;

/// <summary>A cmdlet that makes the repairs which name it.</summary>
public abstract class OwnRepairsCommand : FaultRepairCommand
{
    /// <inheritdoc/>
    private protected sealed override bool IsMine(RepairInfo repair) => repair.Cmdlet == MyInvocation.MyCommand.Name;
}
