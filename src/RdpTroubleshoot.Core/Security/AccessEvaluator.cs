namespace RdpTroubleshoot.Security;

/// <summary>
/// What AccessCheck would answer (MS-DTYP 2.5.3.2): entries in their order, the first that speaks about a right decides. Privileges are
/// left out on purpose: neither TermService nor the provider that SessionEnv calls enables one to reach a key.
/// </summary>
public static class AccessEvaluator
{
    private const uint OwnersOwn = AccessRights.ReadControl | AccessRights.WriteDac;

    /// <summary>Evaluates a wish.</summary>
    /// <param name="descriptor">The object's descriptor.</param>
    /// <param name="token">Who asks.</param>
    /// <param name="wanted">The rights asked for.</param>
    /// <param name="kind">The kind of object.</param>
    public static AccessResult Evaluate(SecurityDescriptor descriptor, AccessToken token, uint wanted, SecuredObject kind)
    {
        if (descriptor.Entries is null)
        {
            return new AccessResult(0, null);
        }

        bool isOwner = token.Holds(descriptor.Owner);
        uint missing = wanted & ~(isOwner && !LimitsOwner(descriptor) ? OwnersOwn : 0);
        foreach (AccessControlEntry entry in descriptor.Entries)
        {
            bool applies = !entry.InheritOnly && (token.Holds(entry.Sid) || (isOwner && entry.Sid == WellKnownSids.OwnerRights));
            uint mask = applies ? GenericRights.Map(entry.Mask, kind) & missing : 0;
            if (mask != 0 && entry.Type == AceType.Deny)
            {
                return new AccessResult(missing, entry);
            }

            missing &= ~mask;
        }

        return new AccessResult(missing, null);
    }

    private static bool LimitsOwner(SecurityDescriptor descriptor)
    {
        foreach (AccessControlEntry entry in descriptor.Entries!)
        {
            if (!entry.InheritOnly && entry.Sid == WellKnownSids.OwnerRights)
            {
                return true;
            }
        }

        return false;
    }
}
