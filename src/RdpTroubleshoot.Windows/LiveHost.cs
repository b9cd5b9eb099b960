namespace RdpTroubleshoot.Windows;

internal static class LiveHost
{
}
