namespace RdpTroubleshoot.Checks.Firewall;

/// <summary>The services of Windows Firewall: the filter engine, and the firewall that depends on it.</summary>
internal static class FirewallServices
{
    /// <summary>Base Filtering Engine.</summary>
    public const string FilterEngine = "BFE";

    /// <summary>Windows Defender Firewall.</summary>
    public const string Firewall = "mpssvc";

    /// <summary>Both, what the other depends on first.</summary>
    public static readonly string[] All = [FilterEngine, Firewall];
}
