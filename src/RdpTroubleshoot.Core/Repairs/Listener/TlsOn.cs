using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs.Listener;

internal sealed class TlsOn : Repair
{
    private const uint Tls = 2;

    public override RepairInfo Info { get; } = new("FIX1017", "Switch TLS on for the listener")
    {
        Cmdlet = "Repair-RdpListener",
        Phase = RepairPhase.Protection,
        Fixes = ["RDP1017"],
        Why = "Sets SecurityLayer to 2 and restarts TermService. It comes last, and only where nothing is wrong with the certificate and its key: with TLS on they are needed. NLA stays as it is.",
        References = ["MS Learn: Win32_TSGeneralSetting, SecurityLayer"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        Setting layer = plan.Facts.Listener.SecurityLayer;
        if (!plan.Has("RDP1017"))
        {
            return;
        }

        List<Finding> inTheWay = [.. plan.AllFindings.Where(plan.IsLeft).Where(BreaksTls)];
        if (layer.FromPolicy)
        {
            plan.RefuseForPolicy("RDP1017", layer);
        }
        else if (inTheWay.Count > 0)
        {
            plan.Refuse("RDP1017", $"TLS needs a certificate that can be used: {inTheWay[0].CheckId} {inTheWay[0].Summary}", BlockedBy.Instead(inTheWay));
        }
        else if (plan.Set("RDP1017", RegistryPaths.RdpTcp, layer.Name, RegistryValue.DWord(Tls), "0 switches TLS off."))
        {
            plan.Restart(ServiceSequence.TermService);
        }
    }

    /// <summary>What breaks a handshake once TLS is on: a fault of the certificate or its key that is more than a trace.</summary>
    private static bool BreaksTls(Finding finding) =>
        finding.Area is Area.Certificate or Area.MachineKeys
        && !HostExaminer.Causes.IsEvidence(finding.CheckId)
        && HostExaminer.Causes.ExplainedBy(finding.CheckId).Any(effect => effect is Consequences.NoTls or Consequences.NoUsableCertificate);
}
