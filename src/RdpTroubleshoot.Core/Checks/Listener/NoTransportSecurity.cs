using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Listener;

internal sealed class NoTransportSecurity : Check<HostFacts>
{
    private const uint RdpSecurity = 0;

    public override CheckInfo Info { get; } = new("RDP1017", Area.Listener, "TLS is switched off for the listener")
    {
        Why = "SecurityLayer 0 is the old RDP security without TLS: weak, refused by many clients, and at odds with required NLA. Emergency scripts set it to get around a broken certificate and leave it behind.",
        Needs = "SecurityLayer and UserAuthentication of Group Policy and of the listener.",
        Explains = ["RDP1016"],
        Repairs = ["Repair-RdpListener"],
        Manual =
        [
            "First mend what is said of the certificate and its key: with TLS on they are needed.",
            $@"reg add ""{RegistryPaths.RdpTcp}"" /v SecurityLayer /t REG_DWORD /d 2 /f",
            "Restart-Service TermService -Force   (drops all Remote Desktop sessions)",
        ],
        References = ["MS Learn: Win32_TSGeneralSetting, SecurityLayer"],
    };

    public override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Setting layer = facts.Listener.SecurityLayer;
        Setting nla = facts.Listener.UserAuthentication;
        Proof[] proof = [layer.Prove("2, or 1"), nla.Prove("1")];
        bool off = NeedAnswer(layer.Effective).IsPresent && layer.Effective.Value == RdpSecurity;
        yield return !off ? Pass("The listener uses TLS.", proof)
            : NeedAnswer(nla.Effective).IsPresent && nla.Effective.Value == 1
                ? Warn("SecurityLayer 0 switches TLS off while NLA, which needs TLS, is required.", proof).UnderPolicy(layer)
                : Warn("SecurityLayer 0 switches TLS off.", proof).UnderPolicy(layer);
    }
}
