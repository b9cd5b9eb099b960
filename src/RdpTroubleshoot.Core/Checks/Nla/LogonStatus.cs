using System.Globalization;

namespace RdpTroubleshoot.Checks.Nla;

/// <summary>An NTSTATUS of a logon in words.</summary>
internal static class LogonStatus
{
    public static string Describe(uint status) => "0x" + status.ToString("X8", CultureInfo.InvariantCulture);
}
