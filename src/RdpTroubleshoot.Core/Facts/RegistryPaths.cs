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

    /// <summary>The service database.</summary>
    public const string Services = @"HKLM\SYSTEM\CurrentControlSet\Services";
}
