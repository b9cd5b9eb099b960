using System;
using System.Net;

namespace RdpTroubleshoot.Connections;

/// <summary>
/// User and domain as security packages want them. DOMAIN\user is taken apart; user@domain stays whole and has no domain, because the server
/// knows which domain the suffix stands for; a plain name has none, so that the server looks for a local user first.
/// </summary>
public sealed class LogonName
{
    private LogonName(string user, string domain)
    {
        User = user;
        Domain = domain;
    }

    /// <summary>The user, or the whole user@domain.</summary>
    public string User { get; }

    /// <summary>The domain or the computer that knows the user; empty when it is not told.</summary>
    public string Domain { get; }

    /// <summary>The name in some credentials; a domain told besides wins over one in the name.</summary>
    /// <param name="credential">The credentials.</param>
    public static LogonName Of(NetworkCredential credential)
    {
        string name = credential.UserName;
        int separator = name.IndexOf('\\');
        return credential.Domain.Length > 0 || separator < 0
            ? new LogonName(name, credential.Domain)
            : new LogonName(name.Substring(separator + 1), LocalIsEmpty(name.Substring(0, separator)));
    }

    /// <inheritdoc/>
    public override string ToString() => Domain.Length == 0 ? User : Domain + "\\" + User;

    /// <summary>".\user" is a local user, as Windows' dialogs take it.</summary>
    private static string LocalIsEmpty(string domain) => string.Equals(domain, ".", StringComparison.Ordinal) ? "" : domain;
}
