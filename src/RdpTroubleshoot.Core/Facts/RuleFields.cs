using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Facts;

/// <summary>The fields of a rule's text: <c>v2.31|Action=Allow|Active=TRUE|...|</c> (MS-GPFAS 2.2.2.19). A field may stand there several times.</summary>
internal sealed class RuleFields
{
    /// <summary>The fields that are read one by one.</summary>
    public static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Action", "Active", "Dir", "Protocol", "Profile", "LPort", "LPort2_10", "App", "Svc",
    };

    private readonly List<KeyValuePair<string, string>> fields;

    private RuleFields(List<KeyValuePair<string, string>> fields) => this.fields = fields;

    /// <summary>The fields of a text; null when it does not begin with a version. A piece without '=' is a field without a value.</summary>
    public static RuleFields? Parse(string text)
    {
        string[] pieces = text.Split('|');
        if (!IsVersion(pieces[0]))
        {
            return null;
        }

        var fields = new List<KeyValuePair<string, string>>(pieces.Length);
        foreach (string piece in pieces.Skip(1).Where(piece => piece.Length > 0))
        {
            int equals = piece.IndexOf('=');
            fields.Add(equals < 0 ? new(piece, "") : new(piece.Substring(0, equals), piece.Substring(equals + 1)));
        }

        return new RuleFields(fields);
    }

    /// <summary>The value of a field that counts once: the last; null where there is none.</summary>
    public string? Last(string name)
    {
        IReadOnlyList<string> all = All(name);
        return all.Count == 0 ? null : all[all.Count - 1];
    }

    /// <summary>The values of a field.</summary>
    public IReadOnlyList<string> All(string name) => [.. Where(other => name.Equals(other, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value)];

    /// <summary>The fields with certain names.</summary>
    public IEnumerable<KeyValuePair<string, string>> Where(Func<string, bool> isWanted) => fields.Where(field => isWanted(field.Key));

    // VERSION = 1*DIGIT "." 1*DIGIT
    private static bool IsVersion(string text)
    {
        int point = text.IndexOf('.');
        return text.Length > 3 && text[0] is 'v' or 'V' && point > 1 && point < text.Length - 1 && text.Skip(1).Where((_, i) => i != point - 1).All(c => c is >= '0' and <= '9');
    }
}
