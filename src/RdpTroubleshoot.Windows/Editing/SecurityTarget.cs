using System.Runtime.InteropServices;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>Something with a security descriptor, opened anew for every attempt.</summary>
/// <typeparam name="THandle">What it is opened as.</typeparam>
internal abstract class SecurityTarget<THandle>
    where THandle : SafeHandle
{
    /// <summary>Opens it and makes sure that it is itself.</summary>
    /// <param name="access">READ_CONTROL, WRITE_DAC, WRITE_OWNER (winnt.h).</param>
    /// <param name="asBackup">Whether backup and restore privilege count instead of the permissions, where that has to be said.</param>
    public abstract THandle Open(uint access, bool asBackup);

    /// <summary>Owner, group and DACL now.</summary>
    /// <param name="handle">It, opened with READ_CONTROL.</param>
    public abstract string Sddl(THandle handle);

    /// <summary>Sets parts of its security descriptor.</summary>
    /// <param name="handle">It, opened with WRITE_DAC or WRITE_OWNER.</param>
    /// <param name="parts">SECURITY_INFORMATION (winnt.h).</param>
    /// <param name="descriptor">A self-relative descriptor.</param>
    public abstract void Set(THandle handle, uint parts, byte[] descriptor);
}
