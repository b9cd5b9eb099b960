using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Editing;

/// <summary>The one place that says what a failed Windows function means for a change, and what a person does about it.</summary>
internal static class EditOutcome
{
    /// <summary>What a failed function means for a change.</summary>
    /// <param name="failure">The failure.</param>
    public static EditResult Of(NativeException failure)
    {
        uint code = NativeCode.ToWin32(failure.Code);
        string advice = Advice(code);
        return EditResult.Failed(advice.Length == 0 ? NativeOutcome.Describe(failure, code) : $"{advice} ({failure.Function} answered {code})", code);
    }

    /// <summary>Whether Windows refused for want of rights.</summary>
    /// <param name="failure">The failure.</param>
    public static bool IsRefusal(NativeException failure) =>
        NativeCode.ToWin32(failure.Code) is NativeCode.AccessDenied or NativeCode.PrivilegeNotHeld or NativeCode.InvalidOwner;

    private static string Advice(uint code) => code switch
    {
        NativeCode.FileNotFound or NativeCode.PathNotFound or NativeCode.KeyDeleted or NativeCode.CryptNotFound => "it is not there",
        NativeCode.AccessDenied or NativeCode.PrivilegeNotHeld =>
            CurrentToken.IsElevated() ? "access denied even to an elevated administrator: run as SYSTEM" : "access denied: run elevated",
        NativeCode.NotSameDevice => "the new path is on another volume, and a file is moved within its volume only",
        NativeCode.SharingViolation or NativeCode.LockViolation => "in use by another process: stop the service or program that holds it, then try again",
        NativeCode.FileExists or NativeCode.AlreadyExists => "something is there already, and nothing is replaced",
        NativeCode.InvalidOwner => "this account may not make that owner: run as SYSTEM, or with the right to restore files (SeRestorePrivilege)",
        NativeCode.CryptExists => "the store has this certificate already",
        NativeCode.ServiceDoesNotExist => "there is no such service",
        NativeCode.ServiceDisabled => "the service, or one that it needs, is disabled: let it start first",
        NativeCode.DependentServicesRunning => "services that depend on it run: stop them first",
        1052 => "the service does not take this request now",
        1061 => "the service is busy and takes no request now: try again",
        1068 or 1075 => "a service that it depends on does not start or is not there: repair that one first",
        1069 => "its account cannot log on: repair the account first",
        1079 => "its account differs from that of the other services in its process: repair the account first",
        _ => "",
    };
}
