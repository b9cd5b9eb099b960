using System.Globalization;
using RdpTroubleshoot.ErrorCodes;

namespace RdpTroubleshoot.Checks.Nla;

/// <summary>A status of a logon in words: an NTSTATUS from the server, or a code of the client's own security package.</summary>
internal static class LogonStatus
{
    public static string Describe(uint status)
    {
        string number = "0x" + status.ToString("X8", CultureInfo.InvariantCulture);
        ErrorCodeInfo? known = ErrorCodeTable.Find(ErrorCodeFamily.NtStatus, status) ?? ErrorCodeTable.Find(ErrorCodeFamily.HResult, status);
        return known is null ? number : $"{number} {known.Name} ({known.Meaning.TrimEnd('.')})";
    }
}
