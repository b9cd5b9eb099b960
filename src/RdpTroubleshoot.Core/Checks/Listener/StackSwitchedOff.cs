using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class StackSwitchedOff : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP1002", Area.Listener, "The Remote Desktop stack is switched off")
    {
        Why = "TSEnabled 0 switches off everything, whatever the listener says.",
        Needs = "TSEnabled.",
        Explains = [Consequences.NothingListens],
        Repairs = ["Repair-RdpListener"],
        Manual = [$@"reg add ""{RegistryPaths.TerminalServer}"" /v TSEnabled /t REG_DWORD /d 1 /f", "Restart the computer."],
        References = ["MS Learn: Troubleshoot RDP general error, Azure VMs"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        var enabled = NeedAnswer(facts.Listener.StackEnabled);
        var proof = new Proof("TSEnabled", enabled.ToString(), "1", enabled.Source);
        yield return enabled.IsPresent && enabled.Value == 0
            ? Fail("The Remote Desktop stack is switched off.", proof)
            : Pass("The Remote Desktop stack is switched on.", proof);
    }
}
