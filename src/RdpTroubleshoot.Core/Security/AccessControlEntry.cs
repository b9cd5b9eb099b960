using System.Globalization;

namespace RdpTroubleshoot.Security;

/// <summary>An entry of a discretionary access control list.</summary>
/// <param name="Type">Whether it grants or refuses.</param>
/// <param name="Sid">Whom it is about: a SID, or an SDDL alias of a domain account that no machine-local rule can resolve.</param>
/// <param name="Mask">The access mask as written: generic bits are not mapped yet.</param>
/// <param name="InheritOnly">Whether it is only handed down and says nothing about the object itself (INHERIT_ONLY_ACE).</param>
/// <param name="Inheritable">Whether objects inside inherit it (OBJECT_INHERIT_ACE or CONTAINER_INHERIT_ACE).</param>
/// <param name="Inherited">Whether it came down from above (INHERITED_ACE).</param>
public sealed record AccessControlEntry(AceType Type, string Sid, uint Mask, bool InheritOnly, bool Inheritable, bool Inherited)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        string origin = Inherited ? ", inherited" : "";
        return string.Format(
            CultureInfo.InvariantCulture, "{0} 0x{1:X} for {2}{3}", Type == AceType.Deny ? "deny" : "allow", Mask, WellKnownSids.Describe(Sid), origin);
    }
}
