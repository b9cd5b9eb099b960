using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>
/// Finds the names in a snapshot: the computer's own, those in the challenge of its listener, the domain that follows the computer's
/// anywhere, the accounts of services, the users and hosts in paths, the words of certificates. The order counts: what is found first keeps
/// its hyphens.
/// </summary>
internal static class NameFinder
{
    private static readonly char[] Dot = ['.'];
    private static readonly Regex Account = new(@"^(?:([^\\@]+)\\)?([^\\@]+)(?:@(.+))?$", RegexOptions.CultureInvariant);

    // A folder goes as far as the next separator; where none follows, as far as the next space.
    private static readonly Regex UserFolder = new(
        @"[\\/]Users[\\/]+(?:([^\\/:*?""<>|;,%\p{C}]+)(?=[\\/])|([^\s\\/:*?""<>|;,%\p{C}]+))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex UncHost = new(@"(?<![\w:\\/])\\\\(?:\?\\UNC\\)?([\w-]+(?:\.[\w-]+)*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Folders that Windows makes in Users and that are no user's.
    private static readonly string[] SharedFolders = ["Public", "Default", "All Users", "Default User"];

    // Kept by Windows in English on every system (ServiceAccountCheck).
    private static readonly string[] WindowsAuthorities = ["NT AUTHORITY", "NT SERVICE", "BUILTIN"];

    /// <param name="root">The snapshot.</param>
    /// <param name="certificates">Its certificates.</param>
    public static RedactedNames Find(JsonObject root, IReadOnlyList<byte[]> certificates)
    {
        var names = new RedactedNames();
        string computer = root.Child("machine")?["name"] as string ?? "";
        names.ReplaceQualified(computer);
        foreach (string name in RedactedProbe.Names(root))
        {
            names.ReplaceQualified(name);
        }

        foreach (string account in (root.Child("services") ?? []).Select(service => (service.Value as JsonObject)?["account"]).OfType<string>())
        {
            AddAccount(names, account);
        }

        AddDomains(names, root, computer.Split(Dot)[0]);
        foreach (string text in Texts(WhatStays(root)))
        {
            AddUsers(names, text);
            AddHosts(names, text);
        }

        foreach (string word in certificates.Where(RedactedCertificates.CanMask).SelectMany(CertificateNames.In))
        {
            names.AddFromCertificate(word);
        }

        return names;
    }

    private static void AddAccount(RedactedNames names, string account)
    {
        Match parts = Account.Match(account);
        if (!parts.Success || WindowsAuthorities.Contains(parts.Groups[1].Value, System.StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        foreach (string label in Labels(parts.Groups[1].Value).Concat(Labels(parts.Groups[3].Value)))
        {
            names.Add(label);
        }

        names.AddUser(parts.Groups[2].Value);
    }

    /// <summary>VM01.corp.contoso.com anywhere tells the names of the domain.</summary>
    private static void AddDomains(RedactedNames names, JsonObject root, string computer)
    {
        if (computer.Length == 0)
        {
            return;
        }

        var qualified = new Regex($@"(?<![A-Za-z0-9]){Regex.Escape(computer)}((?:\.[A-Za-z0-9_-]{{1,63}})+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        foreach (Match match in Texts(root).SelectMany(text => qualified.Matches(text).Cast<Match>()))
        {
            foreach (string label in Labels(match.Groups[1].Value))
            {
                names.Add(label);
            }
        }
    }

    private static void AddUsers(RedactedNames names, string text)
    {
        foreach (Match match in UserFolder.Matches(text))
        {
            string folder = (match.Groups[1].Value + match.Groups[2].Value).Trim();
            if (!RedactedNames.IsNumber(folder) && !SharedFolders.Contains(folder, System.StringComparer.OrdinalIgnoreCase))
            {
                names.AddUser(folder);
            }
        }
    }

    private static void AddHosts(RedactedNames names, string text)
    {
        foreach (Match match in UncHost.Matches(text))
        {
            string[] labels = Labels(match.Groups[1].Value);
            bool endsInCountry = labels.Length > 1 && labels[labels.Length - 1].Length == 2;
            foreach (string label in labels.Take(labels.Length - (endsInCountry ? 1 : 0)).Where(label => !RedactedNames.IsNumber(label)))
            {
                names.Add(label);
            }
        }
    }

    /// <summary>The snapshot as far as its redacted copy shows it: what is learned from elsewhere would not be learned from the copy.</summary>
    private static JsonObject WhatStays(JsonObject root)
    {
        var thumbprints = new RedactedThumbprints();
        var nobody = new RedactedNames(keepsAll: true);
        return new RedactedTree(new RedactedTexts(nobody, thumbprints, null), new RedactedCertificates(nobody, thumbprints), thumbprints).Redact(root);
    }

    private static string[] Labels(string name) => name.Split(Dot, System.StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Texts(object? node) => node switch
    {
        string text => [text],
        JsonArray array => array.SelectMany(Texts),
        JsonObject members => members.SelectMany(member =>
            new[] { member.Key }.Concat(IsCertificate(member.Key) && member.Value is string text ? DerTexts.In(NodeParsers.Bytes(text) ?? []) : Texts(member.Value))),
        _ => [],
    };

    /// <summary>Of a store, and of a probe.</summary>
    private static bool IsCertificate(string member) => member is "der" or "certificate";
}
