using System.Collections.Generic;

namespace RdpTroubleshoot.Hosts;

/// <summary>The registry, 64-bit view. Keys are full paths that begin with <c>HKLM\</c>.</summary>
public interface IRegistryPort
{
    /// <summary>One value with its type.</summary>
    /// <param name="key">The full path of the key.</param>
    /// <param name="name">The name of the value; empty for the default value.</param>
    Observed<RegistryValue> ReadValue(string key, string name);

    /// <summary>Every value of a key: read at once, and as a whole or not at all.</summary>
    /// <param name="key">The full path of the key.</param>
    Observed<IReadOnlyList<RegistryEntry>> ReadValues(string key);

    /// <summary>The names of a key's subkeys.</summary>
    /// <param name="key">The full path of the key.</param>
    Observed<IReadOnlyList<string>> ReadSubkeys(string key);

    /// <summary>Owner, group and DACL of a key as SDDL.</summary>
    /// <param name="key">The full path of the key.</param>
    Observed<string> ReadSddl(string key);
}
