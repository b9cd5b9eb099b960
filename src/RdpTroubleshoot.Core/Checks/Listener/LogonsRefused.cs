using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class LogonsRefused : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP1004", Area.Listener, "New logons are switched off")
    {
        Why = "A server can be told to refuse new logons (change logon), for maintenance or when it is taken out of a farm. Clients connect and are turned away.",
        Needs = "TSUserEnabled and TSServerDrainMode of the machine, WinStationsDisabled of Winlogon, fLogonDisabled of the listener.",
        Explains = [Consequences.LogonsRefused],
        Repairs = ["Repair-RdpListener"],
        Manual = ["Ask who took the server out of use and why, then run: change logon /enable"],
        References = ["MS Learn: change logon"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        ListenerFacts listener = facts.Listener;
        Observed<uint>[] switches = [listener.UserLogonsDisabled, listener.DrainMode, listener.LogonDisabled];
        Observed<string> disabled = NeedAnswer(listener.WinStationsDisabled);
        Proof[] proof =
        [
            .. switches.Select(one => new Proof(NameOf(one.Source), NeedAnswer(one).ToString(), "0 or not there", one.Source)),
            new("WinStationsDisabled", disabled.ToString(), "0 or not there", disabled.Source),
        ];
        bool refused = switches.Any(one => one.IsPresent && one.Value != 0) || (disabled.IsPresent && disabled.Value != "0");
        yield return refused ? Fail("New Remote Desktop logons are switched off.", proof) : Pass("New logons are allowed.", proof);
    }

    private static string NameOf(string source) => source.Substring(source.LastIndexOf('\\') + 1);
}
