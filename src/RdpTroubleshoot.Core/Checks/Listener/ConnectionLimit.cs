using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class ConnectionLimit : Check<HostFacts>
{
    public override CheckInfo Info { get; } = new("RDP1015", Area.Listener, "The limit of connections is reached")
    {
        Why = "MaxInstanceCount limits the sessions of the listener. At the limit the server hangs up on new clients.",
        Needs = "MaxInstanceCount of Group Policy and of the listener, and the sessions.",
        Explains = [Consequences.ListenerDrops],
        Repairs = ["Repair-RdpListener"],
        Manual =
        [
            "See who is connected: qwinsta. Sign out a session: logoff <id>",
            $@"No limit: reg add ""{RegistryPaths.RdpTcp}"" /v MaxInstanceCount /t REG_DWORD /d 0xFFFFFFFF /f, then restart TermService.",
        ],
        References = ["TerminalServer.admx, TS_MAX_CON_POLICY", "Archived Microsoft KB on Windows NT 4 TSE, error 0x904"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Setting limit = facts.Listener.MaxInstanceCount;
        Proof configured = limit.Prove("more than the sessions in use");
        if (NeedAnswer(limit.Effective).IsAbsent || limit.Effective.Value == uint.MaxValue)
        {
            yield return Pass("The number of connections is not limited.", configured);
            yield break;
        }

        int used = Need(facts.Listener.Sessions).Count(IsConnected);
        var inUse = new Proof("sessions in use", $"{used}", $"fewer than {limit.Effective.Value}", facts.Listener.Sessions.Source);
        yield return used >= limit.Effective.Value
            ? Fail($"All {limit.Effective.Value} connections that are allowed are in use.", configured, inUse).UnderPolicy(limit)
            : Pass($"{used} of {limit.Effective.Value} connections are in use.", configured, inUse);
    }

    /// <summary>A connected session is named after its listener and a number; a disconnected one has lost that name.</summary>
    private static bool IsConnected(SessionEntry session) => session.Name.StartsWith("RDP-Tcp#", StringComparison.OrdinalIgnoreCase);
}
