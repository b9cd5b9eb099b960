using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs.Tls;

internal sealed class Tls12On : Repair
{
    private const string NoCredential = "RDP5002";
    private const string NoHandshake = "RDP5003";
    private const string Enabled = "Enabled";
    private const string DisabledByDefault = "DisabledByDefault";

    public override RepairInfo Info { get; } = new("FIX5002", "Let servers use TLS 1.2")
    {
        Cmdlet = "Repair-RdpTls",
        Phase = RepairPhase.Settings,
        Fixes = [NoCredential],
        Why = "Where TLS fails and Schannel is told not to use TLS 1.2 for servers, Enabled becomes 1 and DisabledByDefault 0. A value that is not there stays away: Windows then uses TLS 1.2. TLS 1.0 and 1.1 are never switched on, and cipher suites are left alone. It takes effect when the computer restarts.",
        References = ["MS Learn: TLS registry settings"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        // Without TLS 1.2 and with TLS 1.3 a machine may be as it is meant to be.
        if (!plan.AllFindings.Any(one => one.IsProblem && (one.CheckId is NoCredential or NoHandshake)))
        {
            return;
        }

        Observed<uint> enabled = plan.Facts.Host.Registry.ReadDWord(RegistryPaths.Tls12Server, Enabled);
        Observed<uint> off = plan.Facts.Host.Registry.ReadDWord(RegistryPaths.Tls12Server, DisabledByDefault);
        if (plan.Has(NoCredential) && (!enabled.IsKnown || !off.IsKnown))
        {
            plan.RefuseUnread(NoCredential, enabled.IsKnown ? off.Source : enabled.Source, enabled.IsKnown ? off.Describe() : enabled.Describe());
            return;
        }

        bool on = enabled.IsPresent && enabled.Value == 0
            && plan.Set(NoCredential, RegistryPaths.Tls12Server, Enabled, RegistryValue.DWord(1), "0 keeps every server on the machine from TLS 1.2.");
        bool asked = off.IsPresent && off.Value != 0
            && plan.Set(NoCredential, RegistryPaths.Tls12Server, DisabledByDefault, RegistryValue.DWord(0), "1 keeps servers from TLS 1.2 that do not ask for it.");
        if (on || asked)
        {
            plan.Refuse("", "Schannel reads these values when the computer starts, and no repair restarts a computer.", "Restart-Computer, when it suits.");
        }
        else if (plan.Has(NoCredential))
        {
            plan.Refuse(NoCredential, "TLS 1.2 is not switched off for servers; TLS 1.0 and 1.1 are not switched on, whatever else is wrong.", "Compare SCHANNEL\\Ciphers, Hashes and KeyExchangeAlgorithms and the policy of cipher suites with a healthy machine.");
        }
    }
}
