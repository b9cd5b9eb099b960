namespace RdpTroubleshoot.Commands;

/// <summary>What the module knows about itself.</summary>
internal static class ModuleInfo
{
    /// <summary>The version, as in the manifest.</summary>
    public static string Version => typeof(ModuleInfo).Assembly.GetName().Version!.ToString(3);
}
