using System.Collections.Generic;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

internal sealed class SessionEnvAccount : ServiceAccountCheck
{
    public override CheckInfo Info { get; } = new("RDP2009", Area.Service, "SessionEnv runs under a wrong account")
    {
        Why = "SessionEnv makes keys and certificates as SYSTEM. Under another account it lacks the rights for that.",
        Needs = "The account of SessionEnv as the service database stores it.",
        Explains = ["RDP2015", "RDP2004", Consequences.NoRenewal],
        Repairs = ["Repair-RdpService"],
        Manual = ["sc.exe config SessionEnv obj= LocalSystem", "Restart-Service SessionEnv"],
        References = ["Service database of Windows Server 2012 R2 to 2025 as installed"],
    };

    protected override string Service => "SessionEnv";

    protected override IReadOnlyList<string> Accounts { get; } = ["LocalSystem", @".\LocalSystem", @"NT AUTHORITY\SYSTEM"];

    protected override Outcome WhenStopped => Outcome.Warn;
}
