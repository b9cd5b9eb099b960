using RdpTroubleshoot.Facts;

namespace RdpTroubleshoot.Checks.Certificate;

/// <summary>How to keep the self-signed certificate before it is deleted: its registry key holds it with the name of its key.</summary>
internal static class StoreBackup
{
    public const string ByHand = $@"back up the store: reg export ""{RegistryPaths.RemoteDesktopStore}"" C:\rdp-store.reg";
}
