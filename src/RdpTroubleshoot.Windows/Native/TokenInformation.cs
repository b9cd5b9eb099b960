using System;
using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>GetTokenInformation (securitybaseapi.h).</summary>
internal static class TokenInformation
{
    /// <summary>TokenUser of TOKEN_INFORMATION_CLASS (winnt.h).</summary>
    private const int TokenUser = 1;

    /// <summary>TokenElevation of TOKEN_INFORMATION_CLASS (winnt.h).</summary>
    private const int TokenElevation = 20;

    /// <summary>The SID of the token's user.</summary>
    /// <param name="token">The token.</param>
    public static string UserSid(AccessToken token)
    {
        using NativeMemory user = Read(token, TokenUser);
        return SidText.Of(Marshal.ReadIntPtr(user.Address));
    }

    /// <summary>Whether the token is elevated.</summary>
    /// <param name="token">The token.</param>
    public static bool IsElevated(AccessToken token)
    {
        using NativeMemory elevation = Read(token, TokenElevation);
        return Marshal.ReadInt32(elevation.Address) != 0;
    }

    private static NativeMemory Read(AccessToken token, int what)
    {
        _ = GetTokenInformation(token, what, NativeMemory.None, 0, out uint size);
        var memory = NativeMemory.Allocate(Math.Max(size, sizeof(int)));
        if (GetTokenInformation(token, what, memory, memory.Size, out _))
        {
            return memory;
        }

        var failure = NativeException.Last(nameof(GetTokenInformation));
        memory.Dispose();
        throw failure;
    }

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetTokenInformation(AccessToken token, int what, NativeMemory information, uint size, out uint needed);
}
