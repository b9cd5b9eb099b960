using System;
using System.Net;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>Credentials as SSPI takes them; the memory with the password is overwritten when this is disposed.</summary>
internal sealed class SspiIdentity : IDisposable
{
    /// <summary>SEC_WINNT_AUTH_IDENTITY_UNICODE (rpcdce.h).</summary>
    private const uint Unicode = 2;

    /// <summary>The credentials, valid until this is disposed.</summary>
    public Layout Value;

    public SspiIdentity(NetworkCredential credential)
    {
        var name = LogonName.Of(credential);
        using var password = credential.SecurePassword;
        Value = new Layout
        {
            User = Marshal.StringToHGlobalUni(name.User),
            UserLength = (uint)name.User.Length,
            Domain = Marshal.StringToHGlobalUni(name.Domain),
            DomainLength = (uint)name.Domain.Length,
            Password = Marshal.SecureStringToGlobalAllocUnicode(password),
            PasswordLength = (uint)password.Length,
            Flags = Unicode,
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Marshal.FreeHGlobal(Value.User);
        Marshal.FreeHGlobal(Value.Domain);
        if (Value.Password != IntPtr.Zero)
        {
            Marshal.ZeroFreeGlobalAllocUnicode(Value.Password);
        }

        Value = default;
    }

    /// <summary>SEC_WINNT_AUTH_IDENTITY_W (rpcdce.h): lengths in characters.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Layout
    {
        public IntPtr User;
        public uint UserLength;
        public IntPtr Domain;
        public uint DomainLength;
        public IntPtr Password;
        public uint PasswordLength;
        public uint Flags;
    }
}
