using System.Collections.Generic;

namespace RdpTroubleshoot.Hosts;

/// <summary>Remote Desktop sessions.</summary>
public interface ISessionPort
{
    /// <summary>Every session and listener that the session manager knows.</summary>
    Observed<IReadOnlyList<SessionEntry>> Read();
}
