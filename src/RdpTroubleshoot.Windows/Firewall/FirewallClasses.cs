using System;

namespace RdpTroubleshoot.Windows.Firewall;

/// <summary>The classes of the firewall's COM library (netfw.h).</summary>
internal static class FirewallClasses
{
    /// <summary>NetFwPolicy2, <c>HNetCfg.FwPolicy2</c>.</summary>
    public static readonly Guid Policy = new("E2B3C97F-6AE1-41AC-817A-F6F92166D7DD");

    /// <summary>NetFwRule, <c>HNetCfg.FWRule</c>.</summary>
    public static readonly Guid Rule = new("2C5BC43E-3369-4C33-AB0C-BE9469677AF4");
}
