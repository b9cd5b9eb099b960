using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class RdpSwitchedOff : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP1001", Area.Listener, "Remote Desktop is switched off")
    {
        Why = "While fDenyTSConnections is 1, Windows does not listen for Remote Desktop. A value that is not set counts as 1: off is what Windows ships with.",
        Needs = "fDenyTSConnections of Group Policy and of the machine; the policy wins.",
        Explains = ["RDP2002", Consequences.NothingListens],
        Repairs = ["Repair-RdpListener"],
        Manual =
        [
            $@"reg add ""{RegistryPaths.TerminalServer}"" /v fDenyTSConnections /t REG_DWORD /d 0 /f",
            "Check that the firewall allows it: Get-NetFirewallRule -Name RemoteDesktop-UserMode-In-TCP",
        ],
        References = ["TerminalServer.admx, TS_DISABLE_CONNECTIONS", "MS Learn: Prepare a Windows VHD to upload to Azure"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Setting deny = facts.Listener.DenyConnections;
        Proof proof = deny.Prove("0");
        if (NeedAnswer(deny.Effective).IsAbsent)
        {
            yield return Fail("Remote Desktop was never switched on: fDenyTSConnections is not set.", proof);
        }
        else if (deny.Effective.Value != 0)
        {
            yield return Fail($"Remote Desktop is switched off{(deny.FromPolicy ? " by Group Policy" : "")}.", proof).UnderPolicy(deny);
        }
        else
        {
            yield return Pass("Remote Desktop is switched on.", proof);
        }
    }
}
