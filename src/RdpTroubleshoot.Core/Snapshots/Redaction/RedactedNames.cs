using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>The names that are replaced: of the computer, of domains, of users. Each label of a DNS name is a name of its own.</summary>
/// <param name="keepsAll">Nothing is replaced outside of certificates: for looking at what stays of a snapshot.</param>
internal sealed class RedactedNames(bool keepsAll = false)
{
    private const int ShortestName = 2;
    private const int ShortestWord = 3;

    /// <summary>Words of Windows itself: a computer called SERVER must not change every path that holds the word.</summary>
    private static readonly HashSet<string> Ordinary = new(
        (@"HKLM RDP-Tcp SYSTEM SOFTWARE CurrentControlSet Control Terminal Server WinStations RDP Tcp Policies Microsoft Windows NT Services Remote Desktop "
        + "SystemCertificates Certificates Cryptography CurrentVersion ProfileList ProgramData ProgramFiles Parameters ServiceDll System32 Crypto RSA MachineKeys "
        + "Keys LocalMachine My Console Listen Active Connected Disconnected Schannel Service Manager Security Setup Application Operational TerminalServices "
        + "RemoteConnectionManager LocalSessionManager TermService SessionEnv UmRdpService RPCSS RpcEptMapper DcomLaunch LanmanWorkstation LanmanServer CertPropSvc "
        + "NetworkService LocalService LocalSystem AUTHORITY BUILTIN svchost exe dll sys termsrv sessenv umrdp rdp rdpwd rdpwrap SystemRoot SystemDrive windir "
        + "StandaloneServer StandaloneWorkstation MemberServer MemberWorkstation PrimaryDomainController BackupDomainController Datacenter Standard Enterprise Pro "
        + "Enhanced Provider Cryptographic Software Key Storage Base Strong Platform client user users admin administrator network local computer domain workgroup "
        + "fAllowSecProtocolNegotiation fDenyTSConnections fEnableWinStation fLogonDisabled CitrixBackupRdpTcpLoadableProtocolObject LoadableProtocol_Object "
        + "TSEnabled TSUserEnabled TSServerDrainMode RCDependentServices SelfSignedCertStore SelfSignedCertificate TemplateCertificate CertTemplateName "
        + "SSLCertificateSHA1Hash PortNumber LanAdapter MaxInstanceCount MinEncryptionLevel SecurityLayer UserAuthentication MachineGuid Machine Guid "
        + "TSSecKeySet TSSecKeySet1 TSSecKeySet2 TSSecKeySet3 TSSecKeySet4 TSSecKeySet5 TSSecKeySet6 TSSecKeySet7 TSSecKeySet8 TSSecKeySet9 "
        + "KeyIso RDPDR Bowser MRxSmb20 NSI NetMan netsvcs TerminalServer RemoteDesktopComputer HKCU HKEY_LOCAL_MACHINE Root Store Program Files File Common "
        + "Data AppData Roaming Temp Public Default All Template Templates Certificate Authentication Authority Web Hosting Gateway Connection Broker Session Host "
        + "Listener Group Policy Event Log Name Path Port TCP UDP TLS SSL NLA winlogon lsass drivers SysWOW64 wbem inetpub lib bin core "
        + "com net org edu gov lan internal intranet localdomain home test example invalid ad dns www http https ldap CN DC OU the is not to of and denied access")
            .Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> TopLevel =
        new(["com", "net", "org", "edu", "gov", "lan", "local", "internal", "test", "example", "invalid"], StringComparer.OrdinalIgnoreCase);

    private static readonly Regex Word = new(@"[\w-]+", RegexOptions.CultureInvariant);

    private readonly Pseudonyms names = new('n');
    private readonly HashSet<string> searched = new(StringComparer.OrdinalIgnoreCase);
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
            Search(name);
        }
    }

    /// <summary>
    /// The name of a user, who may be called by two words (<c>alice.smith</c>): it is replaced as a whole, word by word, and each word
    /// wherever it stands.
    /// </summary>
    public void AddUser(string name)
    {
        List<string> words = [.. Word.Matches(name).Cast<Match>().Select(match => match.Value)];
        if (words.Count == 0 || IsOrdinary(name))
        {
            return;
        }

        Search(name);
        foreach (string word in words)
        {
            names.Of(word);
            Search(words.Count == 1 || IsTelling(word) ? word : "");
        }
    }

    /// <summary>A word of a certificate, which is replaced there in any case.</summary>
    public void AddFromCertificate(string word)
    {
        if (word.Length >= ShortestWord && !IsOrdinary(word) && !IsTopLevel(word))
        {
            names.Of(word);
            Search(IsTelling(word) ? word : "");
        }
    }

    /// <summary>Whether a text is digits only, which would be found in dates, versions and ids.</summary>
    public static bool IsNumber(string text) => text.All(c => c is >= '0' and <= '9');

    /// <summary>The computer's own name, which is replaced even when it is an ordinary word; what ends DNS names everywhere stays.</summary>
    public string ReplaceQualified(string name) => keepsAll
        ? name
        : string.Join(".", name.Split('.').Select((label, place) => label.Length == 0 || (place > 0 && IsTopLevel(label)) ? label : OfComputer(label)));

    /// <summary>A text with the names in it replaced.</summary>
    public string In(string text) => searched.Count == 0 ? text : (pattern ??= Pattern()).Replace(text, match => Of(match.Value));

    /// <summary>A word that is nobody's name as far as is known and must not be shown either, unless Windows itself uses it.</summary>
    public string Other(string word) => names.Knows(word) ? names.Of(word) : IsOrdinary(word) ? word : others.Of(word);

    private static bool IsTelling(string word) => word.Length >= ShortestWord && !IsNumber(word);

    private string Of(string name) => names.Knows(name) ? names.Of(name) : Word.Replace(name, match => names.Of(match.Value));

    private string OfComputer(string label)
    {
        Search(label);
        return names.Of(label);
    }

    private void Search(string name)
    {
        if (name.Length >= ShortestName && !IsOrdinary(name) && searched.Add(name))
        {
            pattern = null;
        }
    }

    private Regex Pattern()
    {
        IEnumerable<string> all = searched.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal);
        string words = string.Join("|", all.Select(Regex.Escape));
        return new Regex(
            words.Length == 0 ? "(?!)" : $"(?<![A-Za-z0-9])(?:{words})(?![A-Za-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
