using RdpTroubleshoot.Windows.Native;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>A registry key: itself only, never what is below it.</summary>
internal sealed class RegistrySecurityTarget : SecurityTarget<RegistryHandle>
{
    private readonly string key;

    public RegistrySecurityTarget(string key) => this.key = key;

    /// <inheritdoc/>
    public override RegistryHandle Open(uint access, bool asBackup) => RegistryHandle.OpenToChange(RegistryEditor.BelowHive(key), access, asBackup);

    /// <inheritdoc/>
    public override string Sddl(RegistryHandle handle) => RegistrySecurity.Sddl(handle);

    /// <inheritdoc/>
    public override void Set(RegistryHandle handle, uint parts, byte[] descriptor) => RegistrySecurityWriting.Set(handle, parts, descriptor);
}
