namespace RdpTroubleshoot.Script;

/// <summary>What the script ends with: the codes of the Console. 10 and up are those of the script file itself, where it cannot run.</summary>
internal static class ScriptExit
{
    public const int Fine = 0;
    public const int Error = 1;
    public const int Usage = 2;
    public const int Failing = 3;
    public const int AtRisk = 4;
    public const int Incomplete = 5;
}
