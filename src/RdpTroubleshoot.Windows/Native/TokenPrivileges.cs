using System.Runtime.InteropServices;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>LookupPrivilegeValueW (winbase.h) and AdjustTokenPrivileges (securitybaseapi.h).</summary>
internal static class TokenPrivileges
{
    /// <summary>SE_PRIVILEGE_ENABLED (winnt.h).</summary>
    private const uint Enabled = 0x00000002;

    /// <summary>Enables a privilege.</summary>
    /// <param name="token">The token.</param>
    /// <param name="privilege">The privilege's name.</param>
    /// <returns>What to give to <see cref="Restore"/>.</returns>
    public static Previous Enable(AccessToken token, string privilege)
    {
        var wanted = new State { Count = 1, Attributes = Enabled };
        if (!LookupPrivilegeValueW(null, privilege, out wanted.Privilege))
        {
            throw NativeException.Last(nameof(LookupPrivilegeValueW));
        }

        if (!AdjustTokenPrivileges(token, disableAll: false, ref wanted, (uint)Marshal.SizeOf(typeof(State)), out State before, out _))
        {
            throw NativeException.Last(nameof(AdjustTokenPrivileges));
        }

        // The call succeeds without enabling anything when the token does not hold the privilege.
        return new Previous(before, Marshal.GetLastWin32Error() != NativeCode.NotAllAssigned);
    }

    /// <summary>Puts a privilege back.</summary>
    /// <param name="token">The token.</param>
    /// <param name="previous">What <see cref="Enable"/> gave.</param>
    public static void Restore(AccessToken token, Previous previous)
    {
        State before = previous.State;
        if (before.Count != 0)
        {
            _ = AdjustTokenPrivileges(token, disableAll: false, ref before, (uint)Marshal.SizeOf(typeof(State)), out _, out _);
        }
    }

    [DllImport("advapi32.dll", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool LookupPrivilegeValueW(string? system, string name, out long privilege);

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool AdjustTokenPrivileges(
        AccessToken token, [MarshalAs(UnmanagedType.Bool)] bool disableAll, ref State wanted, uint size, out State before, out uint needed);

    /// <summary>TOKEN_PRIVILEGES with one entry (winnt.h): a LUID has the alignment of 4.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    internal struct State
    {
        public uint Count;
        public long Privilege;
        public uint Attributes;
    }

    /// <summary>How a privilege stood before it was enabled: Count is 0 when nothing was changed.</summary>
    internal readonly struct Previous
    {
        public Previous(State state, bool wasAssigned)
        {
            State = state;
            WasAssigned = wasAssigned;
        }

        public State State { get; }

        public bool WasAssigned { get; }
    }
}
