using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class ImpossiblePort : Check<HostFacts>
{
    private const uint LargestPort = 65535;

    public override CheckInfo Info { get; } = new("RDP1009", Area.Listener, "The port number cannot be listened on")
    {
        Why = "The listener takes its TCP port from PortNumber. The firewall rules that Windows brings cover 3389 only, so any other port needs a rule of its own and clients that name it.",
        Needs = "PortNumber of the listener.",
        Explains = [Consequences.NothingListens],
        Repairs = ["Repair-RdpListener"],
        Manual =
        [
            $@"reg add ""{RegistryPaths.RdpTcp}"" /v PortNumber /t REG_DWORD /d 3389 /f",
            "Restart-Service TermService -Force   (drops all Remote Desktop sessions)",
        ],
        References = ["MS Learn: Change the listening port in Remote Desktop"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        var port = NeedAnswer(facts.Listener.Port);
        var proof = new Proof("PortNumber", port.ToString(), "3389, or another port on purpose", port.Source);
        if (port.IsAbsent)
        {
            yield return Warn("PortNumber is not set; every Windows installation sets it.", proof) with { Confidence = Confidence.Medium };
        }
        else if (port.Value is 0 or > LargestPort)
        {
            yield return Fail($"PortNumber is {port.Value}, which is no TCP port.", proof);
        }
        else
        {
            yield return Pass(
                port.Value == ListenerFacts.DefaultPort
                    ? "The listener uses the default port."
                    : $"The listener uses port {port.Value}: clients must name it, and the firewall needs a rule for it.",
                proof);
        }
    }
}
