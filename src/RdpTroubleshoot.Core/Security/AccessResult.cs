using System.Globalization;

namespace RdpTroubleshoot.Security;

/// <summary>Whether an account gets what it asks for, and what decided it.</summary>
/// <param name="Missing">The rights asked for and not given; 0 when access is granted.</param>
/// <param name="RefusedBy">The entry that refuses; null when access is granted, or when nothing grants it.</param>
public sealed record AccessResult(uint Missing, AccessControlEntry? RefusedBy)
{
    /// <summary>Whether everything asked for is granted.</summary>
    public bool Granted => Missing == 0;

    /// <inheritdoc/>
    public override string ToString() =>
        Granted ? "granted"
        : RefusedBy is not null ? "refused: " + RefusedBy
        : string.Format(CultureInfo.InvariantCulture, "no allow entry gives 0x{0:X}", Missing);
}
