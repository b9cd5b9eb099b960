namespace RdpTroubleshoot.Tests.Support;

/// <summary>Recordings made up for the tests of the cmdlets: what they hold matters less than that they are judged.</summary>
internal static class TestSnapshots
{
    /// <summary>A recording that holds next to nothing: nearly everything cannot be judged.</summary>
    public static string Bare(string name = "VM01") =>
        $$$"""{"schemaVersion":1,"takenAt":"2026-11-23T07:00:00Z","moduleVersion":"0.1.0","machine":{"name":"{{{name}}}","build":20348,"product":"Windows Server 2022"}}""";

    /// <summary>A host where Remote Desktop is switched off.</summary>
    public static string SwitchedOff(string name = "VM02") =>
        $$$"""
        {"schemaVersion":1,"takenAt":"2026-11-23T07:00:00Z","moduleVersion":"0.1.0","machine":{"name":"{{{name}}}","build":20348,"product":"Windows Server 2022"},
         "registry":{
          "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server":{"values":{"fDenyTSConnections":{"type":"DWord","value":1} } },
          "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services":{"absent":true} } }
        """;
}
