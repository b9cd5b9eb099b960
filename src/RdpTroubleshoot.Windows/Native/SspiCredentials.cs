using System;
using System.Net;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>Credentials for a security package: AcquireCredentialsHandle and FreeCredentialsHandle (sspi.h).</summary>
internal sealed class SspiCredentials : SafeHandle
{
    /// <summary>SECPKG_CRED_OUTBOUND (sspi.h): for a client.</summary>
    private const uint Outbound = 2;

    private SspiHandle value;
    private bool isAcquired;

    public SspiCredentials()
        : base(IntPtr.Zero, ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    public override bool IsInvalid => !isAcquired;

    /// <summary>The handle; only while it is not disposed.</summary>
    public ref SspiHandle Value => ref value;

    /// <summary>Credentials of a user.</summary>
    /// <param name="package">The package's name.</param>
    /// <param name="credential">The user; null for the one who runs this process.</param>
    /// <exception cref="NativeException">The package is not there or does not take them.</exception>
    public static SspiCredentials Acquire(string package, NetworkCredential? credential)
    {
        var credentials = new SspiCredentials();
        uint status = credential is null ? AcquireOwn(package, credentials) : AcquireOther(package, credential, credentials);
        credentials.isAcquired = status == NativeCode.Success;
        return credentials.isAcquired ? credentials : throw new NativeException("AcquireCredentialsHandle", status);
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => FreeCredentialsHandle(ref value) == NativeCode.Success;

    private static uint AcquireOwn(string package, SspiCredentials into) =>
        AcquireCredentialsHandleW(null, package, Outbound, IntPtr.Zero, IntPtr.Zero, IntPtr.Zero, IntPtr.Zero, ref into.value, out _);

    private static uint AcquireOther(string package, NetworkCredential credential, SspiCredentials into)
    {
        using var identity = new SspiIdentity(credential);
        return AcquireCredentialsHandleW(null, package, Outbound, IntPtr.Zero, ref identity.Value, IntPtr.Zero, IntPtr.Zero, ref into.value, out _);
    }

    [DllImport("secur32.dll", ExactSpelling = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint AcquireCredentialsHandleW(
        string? principal,
        string package,
        uint use,
        IntPtr logonId,
        IntPtr identity,
        IntPtr getKey,
        IntPtr getKeyArgument,
        ref SspiHandle credentials,
        out long expiry);

    [DllImport("secur32.dll", ExactSpelling = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint AcquireCredentialsHandleW(
        string? principal,
        string package,
        uint use,
        IntPtr logonId,
        ref SspiIdentity.Layout identity,
        IntPtr getKey,
        IntPtr getKeyArgument,
        ref SspiHandle credentials,
        out long expiry);

    [DllImport("secur32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint FreeCredentialsHandle(ref SspiHandle credentials);
}
