using System.Globalization;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Windows.Reading;

/// <summary>The one place that says what a failed Windows function means for a read: absent, denied or failed.</summary>
internal static class NativeOutcome
{
    /// <summary>What a failed function means for a read.</summary>
    /// <typeparam name="T">What was to be read.</typeparam>
    /// <param name="failure">The failure.</param>
    /// <param name="source">Where it was read.</param>
    public static Observed<T> Of<T>(NativeException failure, string source) => NativeCode.ToWin32(failure.Code) switch
    {
        NativeCode.FileNotFound
            or NativeCode.PathNotFound
            or NativeCode.KeyDeleted
            or NativeCode.ServiceDoesNotExist
            or NativeCode.EventChannelNotFound => Observed.Absent<T>(source),
        NativeCode.AccessDenied or NativeCode.PrivilegeNotHeld => Observed.Denied<T>(Advice(), source),
        uint code => Observed.Failed<T>(Describe(failure, code), source),
    };

    /// <summary>A failure as the function, its number and its meaning in words.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="code">Its Win32 error, where it is one.</param>
    public static string Describe(NativeException failure, uint code)
    {
        string number = string.Format(CultureInfo.InvariantCulture, "{0} answered {1} (0x{1:X8})", failure.Function, failure.Code);
        string words = Words(code);
        return words.Length == 0 ? number : number + ", " + words;
    }

    private static string Advice() => CurrentToken.IsElevated() ? "even to an elevated reader, run as SYSTEM" : "run elevated";

    /// <summary>Short texts of winerror.h and ntstatus.h in this project's words: Windows would give them in the display language.</summary>
    private static string Words(uint code) => code switch
    {
        NativeCode.Success => "a failure without a number",
        6 => "invalid handle",
        8 or 14 => "out of memory",
        19 => "the medium is write protected",
        21 => "the device is not ready",
        31 => "a device does not work",
        32 => "in use by another process",
        33 => "part of it is locked by another process",
        50 => "not supported",
        80 or 183 => "it exists already",
        87 => "invalid parameter",
        112 => "the disk is full",
        120 => "this Windows does not have the function",
        123 => "not a valid name",
        267 => "not a folder",
        1053 => "the service did not answer the request in time",
        1059 => "its dependencies form a circle",
        1072 => "the service is marked to be deleted",
        1115 => "the machine is shutting down",
        1168 => "not found",
        1392 => "damaged on disk",
        1450 => "out of system resources",
        1460 => "timed out",
        1717 or 1753 => "the service behind it does not offer the interface",
        1722 => "the service behind it does not answer",
        1726 => "the call to the service behind it broke off",
        1920 => "cannot be opened by Windows",
        0x80092004 => "not found",
        _ => "",
    };
}
