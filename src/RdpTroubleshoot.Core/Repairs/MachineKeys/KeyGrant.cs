namespace RdpTroubleshoot.Repairs.MachineKeys;

/// <summary>Rights that an account needs.</summary>
internal sealed record KeyGrant(string Sid, uint Mask);
