using System.Collections.Generic;

namespace RdpTroubleshoot.Security;

/// <summary>An account as it meets access control lists: its SID and the groups in its token.</summary>
public sealed class AccessToken
{
    private readonly HashSet<string> sids;

    private AccessToken(string name, string user, params string[] groups)
    {
        Name = name;
        sids = [user, .. groups];
    }

    /// <summary>
    /// NETWORK SERVICE as TermService runs under it. Groups: MS Learn, "NetworkService Account" and "Service security and access rights";
    /// Users is in it by group membership of Authenticated Users.
    /// </summary>
    public static AccessToken TermService { get; } = new(
        "NETWORK SERVICE",
        WellKnownSids.NetworkService,
        WellKnownSids.Everyone,
        WellKnownSids.Local,
        WellKnownSids.Service,
        WellKnownSids.AuthenticatedUsers,
        "S-1-5-15",
        WellKnownSids.Users,
        WellKnownSids.AllServices,
        ServiceSid.Of("TermService"));

    /// <summary>SYSTEM as SessionEnv runs under it. Groups: MS Learn, "LocalSystem Account".</summary>
    public static AccessToken SessionEnv { get; } = new(
        "SYSTEM",
        WellKnownSids.System,
        WellKnownSids.Everyone,
        WellKnownSids.Service,
        WellKnownSids.AuthenticatedUsers,
        WellKnownSids.Administrators,
        WellKnownSids.AllServices,
        ServiceSid.Of("SessionEnv"));

    /// <summary>Its name for people.</summary>
    public string Name { get; }

    /// <summary>Whether an entry for this SID is about it.</summary>
    /// <param name="sid">The SID.</param>
    public bool Holds(string sid) => sids.Contains(sid);
}
