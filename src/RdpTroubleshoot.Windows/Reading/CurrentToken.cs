using System;
using RdpTroubleshoot.Windows.Native;

namespace RdpTroubleshoot.Windows.Reading;

/// <summary>Who reads the host: the token of this thread, or else of this process.</summary>
internal static class CurrentToken
{
    /// <summary>The SID of its user.</summary>
    public static string UserSid()
    {
        using AccessToken token = AccessToken.Current(AccessToken.Query);
        return TokenInformation.UserSid(token);
    }

    /// <summary>Whether it is elevated; false when even that cannot be told.</summary>
    public static bool IsElevated()
    {
        try
        {
            return ReadElevation();
        }
        catch (Exception failure) when (failure is NativeException or DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Whether it is elevated (TOKEN_ELEVATION).</summary>
    public static bool ReadElevation()
    {
        using AccessToken token = AccessToken.Current(AccessToken.Query);
        return TokenInformation.IsElevated(token);
    }
}
