using System.Collections.Generic;

namespace RdpTroubleshoot.Hosts;

/// <summary>Account rights of the local security policy, by SID.</summary>
public interface IAccountRightsPort
{
    /// <summary>The SIDs that hold a right; an empty list when nobody does.</summary>
    /// <param name="right">The right's constant, such as <c>SeChangeNotifyPrivilege</c> (ntsecapi.h, winnt.h).</param>
    Observed<IReadOnlyList<string>> ReadHolders(string right);
}
