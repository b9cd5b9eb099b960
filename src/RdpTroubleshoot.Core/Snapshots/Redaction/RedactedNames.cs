using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>The names that are replaced: of the computer, of domains, of users. Each label of a DNS name is a name of its own.</summary>
internal sealed class RedactedNames
{
    private const int ShortestName = 2;

    /// <summary>Words of Windows itself: a computer called SERVER must not change every path that holds the word.</summary>
    private static readonly HashSet<string> Ordinary = new(
        (@"HKLM RDP-Tcp SYSTEM SOFTWARE CurrentControlSet Control Terminal Server WinStations RDP Tcp Policies Microsoft Windows NT Services Remote Desktop "
        + "SystemCertificates Certificates Cryptography CurrentVersion ProfileList ProgramData ProgramFiles Parameters ServiceDll System32 Crypto RSA MachineKeys "
        + "Keys LocalMachine My Console Listen Active Connected Disconnected Schannel Service Manager Security Setup Application Operational TerminalServices "
        + "RemoteConnectionManager LocalSessionManager TermService SessionEnv UmRdpService RPCSS RpcEptMapper DcomLaunch LanmanWorkstation LanmanServer CertPropSvc "
        + "NetworkService LocalService LocalSystem AUTHORITY BUILTIN svchost exe dll sys termsrv sessenv umrdp rdp rdpwd rdpwrap SystemRoot SystemDrive windir "
        + "StandaloneServer StandaloneWorkstation MemberServer MemberWorkstation PrimaryDomainController BackupDomainController Datacenter Standard Enterprise Pro "
        + "Enhanced Provider Cryptographic Software Key Storage Base Strong Platform client user users admin administrator network local computer domain workgroup "
        + "com net org edu gov lan internal intranet localdomain home test example invalid ad dns www http https ldap CN DC OU the is not to of and denied access")
            .Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> TopLevel =
        new(["com", "net", "org", "edu", "gov", "lan", "local", "internal", "test", "example", "invalid"], StringComparer.OrdinalIgnoreCase);

    private readonly Pseudonyms names = new('n');
    private readonly Pseudonyms others = new('o');
    private Regex? pattern;

    public static bool IsOrdinary(string word) => Ordinary.Contains(word);

    /// <summary>Whether a label ends DNS names everywhere and so names nobody.</summary>
    public static bool IsTopLevel(string label) => TopLevel.Contains(label);

    /// <summary>A name to be replaced wherever it stands as a word of its own.</summary>
    public void Add(string name)
    {
        if (name.Length >= ShortestName && !IsOrdinary(name))
        {
            names.Of(name);
            pattern = null;
        }
    }

    /// <summary>The computer's own name, which is replaced even when it is an ordinary word; what ends DNS names everywhere stays.</summary>
    public string ReplaceQualified(string name) =>
        string.Join(".", name.Split('.').Select((label, place) => label.Length == 0 || (place > 0 && IsTopLevel(label)) ? label : names.Of(label)));

    /// <summary>A text with the names in it replaced.</summary>
    public string In(string text) => names.Originals.Count == 0 ? text : (pattern ??= Pattern()).Replace(text, match => names.Of(match.Value));

    /// <summary>A word that is nobody's name as far as is known and must not be shown either.</summary>
    public string Other(string word) => names.Knows(word) ? names.Of(word) : others.Of(word);

    private Regex Pattern()
    {
        IEnumerable<string> all = names.Originals.Where(name => name.Length >= ShortestName && !IsOrdinary(name)).OrderByDescending(name => name.Length);
        string words = string.Join("|", all.Select(Regex.Escape));
        return new Regex(
            words.Length == 0 ? "(?!)" : $"(?<![A-Za-z0-9])(?:{words})(?![A-Za-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
