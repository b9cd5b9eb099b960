namespace RdpTroubleshoot.Security;

/// <summary>The kind of object that a descriptor protects: it decides what generic rights mean (GENERIC_MAPPING, winnt.h).</summary>
public enum SecuredObject
{
    /// <summary>A file or folder.</summary>
    File = 0,

    /// <summary>A registry key.</summary>
    RegistryKey,
}
