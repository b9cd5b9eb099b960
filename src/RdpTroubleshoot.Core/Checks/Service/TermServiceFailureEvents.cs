namespace RdpTroubleshoot.Checks.Service;

internal sealed class TermServiceFailureEvents : ServiceFailureEvents
{
    public override CheckInfo Info { get; } = Describe("RDP2012", "TermService");

    protected override string Service => "TermService";
}
