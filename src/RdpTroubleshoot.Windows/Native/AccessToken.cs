using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>An access token, and the functions that open one (processthreadsapi.h, securitybaseapi.h).</summary>
internal sealed class AccessToken : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>TOKEN_QUERY (winnt.h).</summary>
    public const uint Query = 0x0008;

    /// <summary>TOKEN_ADJUST_PRIVILEGES (winnt.h).</summary>
    public const uint AdjustPrivileges = 0x0020;

    /// <summary>SecurityImpersonation of SECURITY_IMPERSONATION_LEVEL (winnt.h).</summary>
    private const int SecurityImpersonation = 2;

    public AccessToken()
        : base(ownsHandle: true)
    {
    }

    /// <summary>The token that decides for this thread.</summary>
    /// <param name="access">What is wanted of it.</param>
    public static AccessToken Current(uint access)
    {
        if (TryOpenThread(access, out AccessToken ofThread))
        {
            return ofThread;
        }

        return OpenProcessToken(GetCurrentProcess(), access, out AccessToken ofProcess)
            ? ofProcess
            : throw NativeException.Last(nameof(OpenProcessToken));
    }

    /// <summary>This thread's own token; a copy of the process's when it had none.</summary>
    /// <param name="access">What is wanted of it.</param>
    /// <param name="impersonates">Whether the thread got the copy now: then <see cref="StopImpersonating"/> must follow.</param>
    public static AccessToken OfThread(uint access, out bool impersonates)
    {
        impersonates = false;
        if (TryOpenThread(access, out AccessToken token))
        {
            return token;
        }

        if (!ImpersonateSelf(SecurityImpersonation))
        {
            throw NativeException.Last(nameof(ImpersonateSelf));
        }

        impersonates = true;
        return TryOpenThread(access, out token) ? token : throw new NativeException(nameof(OpenThreadToken), NativeCode.NoToken);
    }

    /// <summary>Ends what <see cref="OfThread"/> began.</summary>
    public static void StopImpersonating()
    {
        if (!RevertToSelf())
        {
            throw NativeException.Last(nameof(RevertToSelf));
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => CloseHandle(handle);

    private static bool TryOpenThread(uint access, out AccessToken token)
    {
        if (OpenThreadToken(GetCurrentThread(), access, openAsSelf: true, out token))
        {
            return true;
        }

        var failure = NativeException.Last(nameof(OpenThreadToken));
        return failure.Code == NativeCode.NoToken ? false : throw failure;
    }

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool OpenThreadToken(IntPtr thread, uint access, [MarshalAs(UnmanagedType.Bool)] bool openAsSelf, out AccessToken token);

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool OpenProcessToken(IntPtr process, uint access, out AccessToken token);

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool ImpersonateSelf(int level);

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool RevertToSelf();

    [DllImport("kernel32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr GetCurrentThread();

    [DllImport("kernel32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr GetCurrentProcess();

    [DllImport("kernel32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CloseHandle(IntPtr handle);
}
