using System.Globalization;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>Versions of RDP as clients and servers tell them (MS-RDPBCGR sections 2.2.1.3.2 and 2.2.1.4.2, version).</summary>
public static class RdpVersions
{
    internal const uint Rdp4 = 0x00080001;
    internal const uint Rdp5 = 0x00080004;
    internal const uint Rdp10 = 0x00080005;
    internal const uint LastNamed = 0x00080011;

    /// <summary>The name of a version, such as <c>RDP 10.12</c>; its number for one without a name.</summary>
    /// <param name="version">The number on the wire.</param>
    public static string NameOf(uint version) => version switch
    {
        Rdp4 => "RDP 4.0",
        Rdp5 => "RDP 5.0 to 8.1",
        >= Rdp10 and <= LastNamed => string.Format(CultureInfo.InvariantCulture, "RDP 10.{0}", version - Rdp10),
        _ => string.Format(CultureInfo.InvariantCulture, "0x{0:X8}", version),
    };
}
