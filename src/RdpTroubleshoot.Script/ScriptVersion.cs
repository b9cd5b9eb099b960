namespace RdpTroubleshoot.Script;

/// <summary>The version of the module that the script was made by.</summary>
internal static class ScriptVersion
{
    public static string Text => typeof(ScriptVersion).Assembly.GetName().Version!.ToString(3);
}
