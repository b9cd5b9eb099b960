using System.Collections.Generic;

namespace RdpTroubleshoot.Security;

/// <summary>SIDs that are the same on every machine (MS-DTYP 2.4.2.4), with English names for people; nothing is judged by name.</summary>
public static class WellKnownSids
{
    /// <summary>Everyone.</summary>
    public const string Everyone = "S-1-1-0";

    /// <summary>LOCAL: whoever is logged on at the machine itself.</summary>
    public const string Local = "S-1-2-0";

    /// <summary>OWNER RIGHTS: replaces what an owner may do without being granted it.</summary>
    public const string OwnerRights = "S-1-3-4";

    /// <summary>SERVICE: every service.</summary>
    public const string Service = "S-1-5-6";

    /// <summary>Authenticated Users.</summary>
    public const string AuthenticatedUsers = "S-1-5-11";

    /// <summary>SYSTEM.</summary>
    public const string System = "S-1-5-18";

    /// <summary>NETWORK SERVICE.</summary>
    public const string NetworkService = "S-1-5-20";

    /// <summary>Administrators.</summary>
    public const string Administrators = "S-1-5-32-544";

    /// <summary>Users.</summary>
    public const string Users = "S-1-5-32-545";

    /// <summary>ALL SERVICES: every service that has a SID of its own.</summary>
    public const string AllServices = "S-1-5-80-0";

    private static readonly Dictionary<string, string> Names = new()
    {
        [Everyone] = "Everyone",
        [Local] = "LOCAL",
        ["S-1-3-0"] = "CREATOR OWNER",
        [OwnerRights] = "OWNER RIGHTS",
        ["S-1-5-2"] = "NETWORK",
        ["S-1-5-4"] = "INTERACTIVE",
        [Service] = "SERVICE",
        ["S-1-5-7"] = "ANONYMOUS LOGON",
        [AuthenticatedUsers] = "Authenticated Users",
        [System] = "SYSTEM",
        ["S-1-5-19"] = "LOCAL SERVICE",
        [NetworkService] = "NETWORK SERVICE",
        [Administrators] = "Administrators",
        [Users] = "Users",
        ["S-1-5-32-546"] = "Guests",
        ["S-1-5-32-555"] = "Remote Desktop Users",
        [AllServices] = "ALL SERVICES",
        [ServiceSid.Of("TermService")] = @"NT SERVICE\TermService",
        [ServiceSid.Of("SessionEnv")] = @"NT SERVICE\SessionEnv",
        ["S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464"] = @"NT SERVICE\TrustedInstaller",
        ["S-1-5-113"] = "Local account",
        ["S-1-5-114"] = "Local account and member of Administrators",
        ["S-1-15-2-1"] = "ALL APPLICATION PACKAGES",
    };

    /// <summary>The SID with its English name in front where it has one: <c>NETWORK SERVICE (S-1-5-20)</c>.</summary>
    /// <param name="sid">The SID.</param>
    public static string Describe(string sid) => Names.TryGetValue(sid, out string? name) ? $"{name} ({sid})" : sid;
}
