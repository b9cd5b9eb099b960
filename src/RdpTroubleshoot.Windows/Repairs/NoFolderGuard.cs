#if !NET
using RdpTroubleshoot.Windows.Editing;

namespace RdpTroubleshoot.Windows.Repairs;

/// <summary>The .NET Framework build off Windows, where nobody can keep a folder.</summary>
internal sealed class NoFolderGuard : IFolderGuard
{
    private const string Why = "this build keeps journals on Windows only";

    /// <inheritdoc/>
    public bool Exists(string folder) => throw new RefusedException(Why);

    /// <inheritdoc/>
    public void Create(string folder) => throw new RefusedException(Why);

    /// <inheritdoc/>
    public void Require(string folder) => throw new RefusedException(Why);
}
#endif
