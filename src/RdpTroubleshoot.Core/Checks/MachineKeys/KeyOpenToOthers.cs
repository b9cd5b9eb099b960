using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Security;

namespace RdpTroubleshoot.Checks.MachineKeys;

internal sealed class KeyOpenToOthers : KeyFileInUseCheck
{
    // Groups that ordinary users or visitors of the machine are in.
    private static readonly string[] Broad =
    [
        WellKnownSids.Everyone, "S-1-5-2", "S-1-5-4", "S-1-5-7", WellKnownSids.AuthenticatedUsers, WellKnownSids.Users, "S-1-5-32-546", "S-1-5-32-555", "S-1-15-2-1",
    ];

    private static readonly string[] DomainGroups = ["-513", "-514", "-515"];

    public override CheckInfo Info { get; } = new("RDP4007", Area.MachineKeys, "Ordinary users can read the private key of the RDP certificate")
    {
        Why = "Commands found on the web grant whole groups on all of MachineKeys. Remote Desktop works then, and everybody on the machine can copy its private keys.",
        Needs = "The allow entries of the key file, and whether it has a list of rights at all.",
        Repairs = ["Repair-MachineKeyAcl"],
        Manual =
        [
            @"icacls ""<key file>"" /grant *S-1-5-18:F *S-1-5-20:R   (first: SYSTEM and NETWORK SERVICE by entries of their own)",
            @"icacls ""<key file>"" /inheritance:d   (turns inherited entries into own ones; never /inheritance:r, which takes them all away)",
            @"icacls ""<key file>"" /remove:g *<SID>   (the SIDs that the proof names)",
            "Treat the key as known to others: make a new certificate.",
        ],
        References = ["KB 278381: default permissions for the MachineKeys folders"],
    };

    protected override Finding Judge(ListenerCertificate inUse, KeyFile file, SecurityDescriptor descriptor)
    {
        if (descriptor.Entries is null)
        {
            var none = new Proof("list of rights", "none", "SYSTEM and NETWORK SERVICE", file.Path);
            return Warn("The key file has no list of rights (NULL DACL): everybody has full control.", none) with { Manual = StepsFor(file) };
        }

        List<AccessControlEntry> open = [.. descriptor.Entries.Where(OpensContent)];
        string who = string.Join(", ", open.Select(entry => WellKnownSids.Describe(entry.Sid)).Distinct());
        return open.Count == 0
            ? Pass("Only services and administrators can read the key file.")
            : Warn($"The private key can be read by {who}.", [.. open.Select(entry => ProofOf(entry, file))]) with { Manual = StepsFor(file) };
    }

    private static Proof ProofOf(AccessControlEntry entry, KeyFile file) =>
        new("entry", entry.ToString(), @"SYSTEM, NETWORK SERVICE, NT SERVICE\SessionEnv, Administrators", file.Path);

    /// <summary>Also Domain Users, Domain Guests and Domain Computers of any domain (MS-DTYP 2.4.2.4).</summary>
    private static bool IsBroad(string sid) =>
        Broad.Contains(sid) || (sid.StartsWith("S-1-5-21-", StringComparison.Ordinal) && DomainGroups.Any(rid => sid.EndsWith(rid, StringComparison.Ordinal)));

    /// <summary>Whether an entry lets ordinary users at the content.</summary>
    internal static bool OpensContent(AccessControlEntry entry) =>
        entry.Type == AceType.Allow
        && !entry.InheritOnly
        && IsBroad(entry.Sid)
        && (GenericRights.Map(entry.Mask, SecuredObject.File) & (AccessRights.FileReadData | AccessRights.WriteDac | AccessRights.WriteOwner)) != 0;
}
