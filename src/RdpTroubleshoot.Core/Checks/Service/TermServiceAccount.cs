using System.Collections.Generic;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

internal sealed class TermServiceAccount : ServiceAccountCheck
{
    public override CheckInfo Info { get; } = new("RDP2008", Area.Service, "TermService runs under a wrong account")
    {
        Why = "TermService runs as NETWORK SERVICE. Under another account it does not start (errors 1069, 1079), or cannot read the key that was granted to NETWORK SERVICE.",
        Needs = "The account of TermService as the service database stores it.",
        Explains = ["RDP2012", "RDP2002", Consequences.NothingListens],
        Repairs = ["Repair-RdpService"],
        Manual = [@"sc.exe config TermService obj= ""NT AUTHORITY\NetworkService"" password= """"", "Restart-Service TermService -Force   (drops all Remote Desktop sessions)"],
        References = ["MS Learn: Troubleshoot Remote Desktop Services issues on an Azure VM", "stascorp/rdpwrap issue 391"],
    };

    protected override string Service => "TermService";

    protected override IReadOnlyList<string> Accounts { get; } = [@"NT AUTHORITY\NetworkService", @"NT AUTHORITY\NETWORK SERVICE"];

    protected override Outcome WhenStopped => Outcome.Fail;
}
