namespace RdpTroubleshoot.Checks.Service;

internal sealed class SessionEnvFailureEvents : ServiceFailureEvents
{
    public override CheckInfo Info { get; } = Describe("RDP2015", "SessionEnv");

    protected override string Service => "SessionEnv";
}
