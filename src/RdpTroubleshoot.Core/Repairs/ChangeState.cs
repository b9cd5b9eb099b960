namespace RdpTroubleshoot.Repairs;

/// <summary>How a machine stands towards a change.</summary>
public enum ChangeState
{
    /// <summary>It could not be read.</summary>
    Unknown = 0,

    /// <summary>As it was when the change was planned.</summary>
    Before,

    /// <summary>As it is once the change is made.</summary>
    After,

    /// <summary>Otherwise: somebody else changed it.</summary>
    Other,
}
