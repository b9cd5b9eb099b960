using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots.Redaction;

/// <summary>Finds the names in a snapshot: the computer's own, the domain that follows it anywhere, the accounts of services.</summary>
internal static class NameFinder
{
    private static readonly char[] Dot = ['.'];
    private static readonly Regex Account = new(@"^(?:([^\\@]+)\\)?([^\\@]+)(?:@(.+))?$", RegexOptions.CultureInvariant);

    // Kept by Windows in English on every system (ServiceAccountCheck).
    private static readonly string[] WindowsAuthorities = ["NT AUTHORITY", "NT SERVICE", "BUILTIN"];

    public static RedactedNames Find(JsonObject root)
    {
        var names = new RedactedNames();
        string computer = root.Child("machine")?["name"] as string ?? "";
        names.ReplaceQualified(computer);
        foreach (string account in (root.Child("services") ?? []).Select(service => (service.Value as JsonObject)?["account"]).OfType<string>())
        {
            AddAccount(names, account);
        }

        AddDomains(names, root, computer.Split(Dot)[0]);
        return names;
    }

    private static void AddAccount(RedactedNames names, string account)
    {
        Match parts = Account.Match(account);
        if (!parts.Success || WindowsAuthorities.Contains(parts.Groups[1].Value, System.StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        foreach (string label in Labels(parts.Groups[1].Value).Concat([parts.Groups[2].Value]).Concat(Labels(parts.Groups[3].Value)))
        {
            names.Add(label);
        }
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

    private static string[] Labels(string name) => name.Split(Dot, System.StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Texts(object? node) => node switch
    {
        string text => [text],
        JsonArray array => array.SelectMany(Texts),
        JsonObject members => members.SelectMany(member =>
            new[] { member.Key }.Concat(member.Key == "der" ? DerTexts.In(NodeParsers.Bytes(member.Value) ?? []) : Texts(member.Value))),
        _ => [],
    };
}
