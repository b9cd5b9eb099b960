using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

internal sealed class SessionEnvDependency : DependencyCheck
{
    public override CheckInfo Info { get; } = new("RDP2007", Area.Service, "A service that SessionEnv depends on does not run")
    {
        Why = "SessionEnv needs LanmanWorkstation, which hardening sometimes disables. Then SessionEnv cannot start and the RDP certificate is not renewed.",
        Needs = "The dependencies of SessionEnv, and the start type and state of each.",
        Explains = ["RDP2015", "RDP2004", Consequences.NoRenewal],
        Repairs = ["Repair-RdpService"],
        Manual = ["sc.exe qc SessionEnv shows the dependencies. Give the one named its start type back, start it, then: Start-Service SessionEnv"],
        References = ["MS Learn: Troubleshoot Remote Desktop Services issues on an Azure VM"],
    };

    protected override string Service => "SessionEnv";

    protected override Outcome Broken => Outcome.Warn;
}
