using System;
using System.Net;

namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>
/// User and domain as NTLM sends them. DOMAIN\user is taken apart; user@domain stays whole and has no domain, because the server knows which
/// domain the suffix stands for; a plain name has none, so that the server looks for a local user first.
/// </summary>
internal sealed class NtlmUser
{
    private NtlmUser(string name, string domain)
    {
        Name = name;
        Domain = domain;
    }

    public string Name { get; }

    public string Domain { get; }

    /// <summary>The user of some credentials; a domain told besides wins over one in the name.</summary>
    public static NtlmUser Of(NetworkCredential credential)
    {
        string name = credential.UserName;
        int separator = name.IndexOf('\\');
        return credential.Domain.Length > 0 || separator < 0
            ? new NtlmUser(name, credential.Domain)
            : new NtlmUser(name.Substring(separator + 1), LocalIsEmpty(name.Substring(0, separator)));
    }

    /// <summary>".\user" is a local user, as Windows' dialogs take it.</summary>
    private static string LocalIsEmpty(string domain) => string.Equals(domain, ".", StringComparison.Ordinal) ? "" : domain;
}
