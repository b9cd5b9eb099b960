using System.Collections.Generic;

namespace RdpTroubleshoot.Recordings;

/// <summary>Every scenario. At least one for each check, and the incidents of the field that can be judged without the wire.</summary>
public static class Scenarios
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. SampleScenarios.All,
        .. ListenerScenarios.All,
        .. ServiceScenarios.All,
        .. CertificateScenarios.All,
        .. MachineKeyScenarios.All,
        .. FirewallScenarios.All,
    ];
}
