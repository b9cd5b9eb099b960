namespace RdpTroubleshoot.Repairs;

/// <summary>What a change does to people who work on the machine.</summary>
public enum ChangeImpact
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A service restarts; sessions stay.</summary>
    RestartsService,

    /// <summary>Remote Desktop sessions are dropped.</summary>
    DropsSessions,
}
