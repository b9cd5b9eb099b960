using System;
using RdpTroubleshoot.Windows.Native;

namespace RdpTroubleshoot.Windows.Reading;

/// <summary>
/// Enables one privilege until it is disposed, on the token of this thread only: the process's own token stays as it is, so that scopes on
/// other threads cannot take the privilege from each other. A privilege that the token does not hold is simply not enabled.
/// </summary>
internal sealed class PrivilegeScope : IDisposable
{
    /// <summary>SE_BACKUP_NAME (winnt.h): reading whatever the permissions say.</summary>
    public const string Backup = "SeBackupPrivilege";

    /// <summary>SE_RESTORE_NAME (winnt.h): writing whatever the permissions say, and giving a thing to any owner.</summary>
    public const string RestorePrivilege = "SeRestorePrivilege";

    /// <summary>SE_TAKE_OWNERSHIP_NAME (winnt.h): becoming the owner whatever the permissions say.</summary>
    public const string TakeOwnership = "SeTakeOwnershipPrivilege";

    private readonly AccessToken? token;
    private readonly bool impersonates;
    private readonly TokenPrivileges.Previous previous;

    public PrivilegeScope(string privilege)
    {
        try
        {
            token = AccessToken.OfThread(AccessToken.Query | AccessToken.AdjustPrivileges, out impersonates);
            previous = TokenPrivileges.Enable(token, privilege);
            IsEnabled = previous.WasAssigned;
        }
        catch (NativeException)
        {
            // Reading goes on without the privilege and says what it finds.
        }
    }

    /// <summary>Whether the privilege is enabled now.</summary>
    public bool IsEnabled { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (impersonates)
        {
            AccessToken.StopImpersonating();
        }
        else if (token is not null)
        {
            TokenPrivileges.Restore(token, previous);
        }

        token?.Dispose();
    }
}
