using System;
using RdpTroubleshoot.Windows.Native;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>Owner and DACL to be, as text and as Windows takes them.</summary>
internal sealed class WantedSecurity
{
    /// <summary>OWNER_SECURITY_INFORMATION (winnt.h).</summary>
    public const uint OwnerPart = 0x1;

    /// <summary>DACL_SECURITY_INFORMATION (winnt.h).</summary>
    public const uint DaclPart = 0x4;

    /// <summary>Where the control bits of a self-relative descriptor are (MS-DTYP 2.4.6).</summary>
    private const int ControlAt = 2;

    /// <summary>DR and DI of the control bits (MS-DTYP 2.4.6): DI is kept only when DR asks for it (MS-DTYP 2.4.6, DR).</summary>
    private const int AutoInheritRequired = 0x0100;
    private const int AutoInherited = 0x0400;

    private WantedSecurity(byte[] descriptor, SddlParts parts)
    {
        Descriptor = descriptor;
        Parts = parts;
    }

    /// <summary>The self-relative descriptor.</summary>
    public byte[] Descriptor { get; }

    /// <summary>Its text as Windows would write it.</summary>
    public SddlParts Parts { get; }

    /// <summary>Reads SDDL.</summary>
    /// <param name="sddl">Owner and DACL; other parts are passed over.</param>
    public static WantedSecurity Parse(string sddl)
    {
        byte[] descriptor = SecurityDescriptorBytes.Of(sddl);
        SddlParts parts = SddlParts.Split(SecurityDescriptorText.Of(descriptor));
        if (parts.Dacl.Length == 0)
        {
            throw new RefusedException("the rights to set name no DACL");
        }

        int control = BitConverter.ToUInt16(descriptor, ControlAt);
        if ((control & AutoInherited) != 0)
        {
            BitConverter.GetBytes((ushort)(control | AutoInheritRequired)).CopyTo(descriptor, ControlAt);
        }

        return new WantedSecurity(descriptor, parts);
    }

    /// <summary>The same with an owner in any case.</summary>
    /// <param name="owner">The owner where none is named yet; empty when it is not known.</param>
    public WantedSecurity WithOwner(string owner) => Parts.Owner.Length > 0 ? this
        : owner.Length > 0 ? Parse($"O:{owner}D:{Parts.Dacl}")
        : throw new RefusedException("its owner cannot be read and so could not be put back: name the owner", NativeCode.AccessDenied);

    /// <summary>Whether another owner is wanted than a thing has.</summary>
    /// <param name="sddl">Its descriptor as Windows writes it.</param>
    public bool ChangesOwnerOf(string sddl) => Parts.Owner.Length > 0 && Parts.Owner != SddlParts.Split(sddl).Owner;

    /// <summary>Whether a thing has this owner and this DACL.</summary>
    /// <param name="sddl">Its descriptor as Windows writes it.</param>
    public bool IsMetBy(string sddl) => !ChangesOwnerOf(sddl) && SddlParts.Split(sddl).HasSameDacl(Parts);

    /// <summary>A descriptor that has an owner and nothing else.</summary>
    /// <param name="sid">The owner.</param>
    public static byte[] OfOwner(string sid) => SecurityDescriptorBytes.Of("O:" + sid);
}
