namespace RdpTroubleshoot.Hosts;

/// <summary>The type of a registry value, by the names of <c>Microsoft.Win32.RegistryValueKind</c>.</summary>
public enum RegistryValueType
{
    /// <summary>REG_NONE or a type without a name here.</summary>
    None = 0,

    /// <summary>REG_SZ.</summary>
    String,

    /// <summary>REG_EXPAND_SZ, not expanded.</summary>
    ExpandString,

    /// <summary>REG_BINARY.</summary>
    Binary,

    /// <summary>REG_DWORD.</summary>
    DWord,

    /// <summary>REG_MULTI_SZ.</summary>
    MultiString,

    /// <summary>REG_QWORD.</summary>
    QWord,
}
