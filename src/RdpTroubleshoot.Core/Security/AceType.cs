namespace RdpTroubleshoot.Security;

/// <summary>What an entry of an access control list does.</summary>
public enum AceType
{
    /// <summary>Grants (ACCESS_ALLOWED_ACE_TYPE).</summary>
    Allow = 0,

    /// <summary>Refuses (ACCESS_DENIED_ACE_TYPE).</summary>
    Deny = 1,
}
