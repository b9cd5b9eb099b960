using System;
using System.Collections.Generic;

namespace RdpTroubleshoot.Security;

/// <summary>
/// Reads owner and DACL out of SDDL (MS-DTYP 2.5.1). Our own, because .NET's readers work on Windows only. What changes the judgement and
/// is not understood, such as a conditional entry, is an error and not a guess.
/// </summary>
internal sealed class SddlParser
{
    private const string NullDacl = "NO_ACCESS_CONTROL";
    private const int FieldsOfAce = 6;
    private static readonly string[] AceFlags = ["CI", "OI", "NP", "IO", "ID", "CR"];

    private readonly string text;
    private int at;

    public SddlParser(string text) => this.text = text;

    public SecurityDescriptor Read()
    {
        string owner = "";
        bool hasDacl = false;
        List<AccessControlEntry>? entries = null;
        string parts = "";
        while (at < text.Length)
        {
            char part = ReadPartName();
            parts = parts.Contains(part.ToString()) ? throw new SddlFormatException($"the part {part} twice") : parts + part;
            switch (part)
            {
                case 'O':
                    owner = SddlSids.Resolve(ReadUntilNextPart());
                    break;
                case 'D':
                    hasDacl = true;
                    entries = ReadAcl();
                    break;
                case 'G':
                    ReadUntilNextPart();
                    break;
                case 'S':
                    // The SACL audits and labels; it is not read, and what was read of it decides nothing here.
                    at = text.Length;
                    break;
                default:
                    throw new SddlFormatException("a part other than O, G, D and S");
            }
        }

        return hasDacl ? new SecurityDescriptor(owner, entries) : throw new SddlFormatException("the DACL is missing");
    }

    private char ReadPartName()
    {
        if (at + 1 >= text.Length || text[at + 1] != ':')
        {
            throw new SddlFormatException("a part such as O: or D: was expected");
        }

        at += 2;
        return text[at - 2];
    }

    private string ReadUntilNextPart()
    {
        int start = at;
        while (at < text.Length && !(at + 1 < text.Length && text[at + 1] == ':'))
        {
            at++;
        }

        return text.Substring(start, at - start);
    }

    private List<AccessControlEntry>? ReadAcl()
    {
        int start = at;
        while (at < text.Length && text[at] != '(' && !(at + 1 < text.Length && text[at + 1] == ':'))
        {
            at++;
        }

        if (text.Substring(start, at - start).Contains(NullDacl))
        {
            return null;
        }

        var entries = new List<AccessControlEntry>();
        while (at < text.Length && text[at] == '(')
        {
            int end = text.IndexOf(')', at);
            string ace = end < 0 ? throw new SddlFormatException("an entry has no end") : text.Substring(at + 1, end - at - 1);
            at = end + 1;
            entries.Add(ParseAce(ace));
        }

        return entries;
    }

    private static AccessControlEntry ParseAce(string ace)
    {
        string[] fields = ace.Split(';');
        AceType type = fields[0] switch
        {
            "A" => AceType.Allow,
            "D" => AceType.Deny,
            _ => throw new SddlFormatException($"an entry of type '{fields[0]}', which is not evaluated here"),
        };
        if (fields.Length != FieldsOfAce || fields[3].Length + fields[4].Length > 0)
        {
            throw new SddlFormatException("an entry that is not type;flags;rights;;;account");
        }

        HashSet<string> flags = ParseFlags(fields[1]);
        return new AccessControlEntry(
            type,
            SddlSids.Resolve(fields[5]),
            SddlRights.Parse(fields[2]),
            flags.Contains("IO"),
            flags.Contains("OI") || flags.Contains("CI"),
            flags.Contains("ID"));
    }

    /// <summary>Two letters a flag. SA, FA and TP belong to auditing entries and would be a surprise here.</summary>
    private static HashSet<string> ParseFlags(string flags)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < flags.Length; i += 2)
        {
            string flag = flags.Substring(i, Math.Min(2, flags.Length - i));
            found.Add(Array.IndexOf(AceFlags, flag) >= 0 ? flag : throw new SddlFormatException($"the entry flag '{flag}'"));
        }

        return found;
    }
}
