using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

internal sealed class HelperServiceDisabled : Check<HostFacts>
{
    private static readonly Dictionary<string, string> Effects = new()
    {
        ["UmRdpService"] = "drives, printers and ports of the client are not redirected",
        ["CertPropSvc"] = "smart cards are not offered for logon",
    };

    public override CheckInfo Info { get; } = new("RDP2005", Area.Service, "A service that Remote Desktop calls on is disabled")
    {
        Why = "UmRdpService redirects devices, CertPropSvc serves smart cards. Connections still work without them.",
        Needs = "The start types of UmRdpService and CertPropSvc.",
        Repairs = ["Repair-RdpService"],
        Manual = ["sc.exe config <service> start= demand"],
        References = ["MS Learn: An internal error has occurred when connecting to a remote machine"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        foreach (KeyValuePair<string, string> one in Effects)
        {
            Observed<ServiceEntry> service = facts.Services.Read(one.Key);
            Finding finding = !service.IsKnown ? NotEvaluated($"Not judged: {service.Source}: {service.Describe()}.")
                : service.IsAbsent ? Warn($"{one.Key} is not installed: {one.Value}.", ServiceProof.Missing(service))
                : service.Value.StartType == ServiceStart.Disabled ? Warn($"{one.Key} is disabled: {one.Value}.", ServiceProof.StartType(service))
                : Pass($"{one.Key} may start.", ServiceProof.StartType(service));
            yield return finding with { Subject = one.Key };
        }
    }
}
