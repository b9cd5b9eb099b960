namespace RdpTroubleshoot.Facts;

/// <summary>The registry keys that Remote Desktop lives in.</summary>
public static class RegistryPaths
{
    /// <summary>Settings of the whole machine.</summary>
    public const string TerminalServer = @"HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server";

    /// <summary>Settings of all listeners, and the self-signed certificate's hash and store.</summary>
    public const string WinStations = TerminalServer + @"\WinStations";

    /// <summary>The RDP listener.</summary>
    public const string RdpTcp = WinStations + @"\RDP-Tcp";

    /// <summary>Group Policy's values, which win over the local ones (TerminalServer.admx).</summary>
    public const string Policy = @"HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services";

    /// <summary>The physical store of the self-signed certificate.</summary>
    public const string RemoteDesktopStore = @"HKLM\SOFTWARE\Microsoft\SystemCertificates\Remote Desktop";

    /// <summary>Where MachineGuid is.</summary>
    public const string Cryptography = @"HKLM\SOFTWARE\Microsoft\Cryptography";

    /// <summary>Settings of logon.</summary>
    public const string Winlogon = @"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon";

    /// <summary>Where the path of ProgramData is.</summary>
    public const string ProfileList = @"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList";

    /// <summary>What Schannel lets a server use of TLS 1.2 (MS Learn, "TLS registry settings").</summary>
    public const string Tls12Server = @"HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Server";

    /// <summary>The firewall's own settings, and below it the rules that were made on this machine.</summary>
    public const string Firewall = @"HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy";

    /// <summary>Group Policy's settings and rules of the firewall (MS-GPFAS 2.2).</summary>
    public const string FirewallPolicy = @"HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall";

    /// <summary>Below either of them: firewall rules, a value each (MS-GPFAS 2.2.2.19).</summary>
    public const string FirewallRules = @"\FirewallRules";

    /// <summary>Below either of them: connection security rules, a value each (MS-GPFAS 2.2.6.2).</summary>
    public const string ConnectionSecurityRules = @"\ConSecRules";

    /// <summary>App containers as the firewall service knows them.</summary>
    public const string FirewallAppContainers = Services + @"\mpssvc\Parameters\AppCs";

    /// <summary>The service database.</summary>
    public const string Services = @"HKLM\SYSTEM\CurrentControlSet\Services";
}
