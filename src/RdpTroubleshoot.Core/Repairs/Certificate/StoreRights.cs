using RdpTroubleshoot.Checks.Certificate;
using RdpTroubleshoot.Facts;

namespace RdpTroubleshoot.Repairs.Certificate;

internal sealed class StoreRights : Repair
{
    public override RepairInfo Info { get; } = new("FIX3014", "Let SYSTEM write to the store of the self-signed certificate")
    {
        Cmdlet = "Reset-RdpSelfSignedCert",
        Phase = RepairPhase.Rights,
        Fixes = ["RDP3014"],
        Why = "On the registry keys of the store Remote Desktop alone: an entry that refuses SYSTEM goes, and SYSTEM gets full control where nothing gives it the rights. What is inherited and what is about groups stays.",
        References = ["Azure/repair-script-library, win-fix-rdp-certificate.ps1 (measured)"],
    };

    private protected override void Add(PlanBuilder plan)
    {
        if (plan.Has("RDP3014"))
        {
            plan.LetSystemWrite("RDP3014", RegistryPaths.RemoteDesktopStore, StoreNotWritable.Wanted);
            plan.LetSystemWrite("RDP3014", RegistryPaths.RemoteDesktopStore + @"\Certificates", StoreNotWritable.Wanted);
        }
    }
}
