namespace RdpTroubleshoot.Windows.Editing;

/// <summary>The texts of owner and DACL in SDDL that Windows wrote (MS-DTYP 2.5.1).</summary>
internal sealed class SddlParts
{
    private SddlParts(string owner, string dacl)
    {
        Owner = owner;
        Dacl = dacl;
    }

    /// <summary>The owner; empty when there is none.</summary>
    public string Owner { get; }

    /// <summary>Flags and entries of the DACL; empty when there is none.</summary>
    public string Dacl { get; }

    /// <summary>Takes SDDL apart. An entry may hold colons, but only inside its parentheses.</summary>
    /// <param name="sddl">The text.</param>
    public static SddlParts Split(string sddl)
    {
        string owner = "";
        string dacl = "";
        for (int start = 0; start + 1 < sddl.Length;)
        {
            int end = EndOfPart(sddl, start);
            string content = sddl.Substring(start + 2, end - start - 2);
            owner = sddl[start] == 'O' ? content : owner;
            dacl = sddl[start] == 'D' ? content : dacl;
            start = end;
        }

        return new SddlParts(owner, dacl);
    }

    /// <summary>Whether another descriptor says the same. AI and AR tell how the entries came about and allow or forbid nothing.</summary>
    /// <param name="other">The other one.</param>
    public bool HasSameDacl(SddlParts other) => Significant(Dacl) == Significant(other.Dacl);

    private static int EndOfPart(string sddl, int start)
    {
        int depth = 0;
        for (int at = start + 2; at < sddl.Length; at++)
        {
            depth += sddl[at] == '(' ? 1 : sddl[at] == ')' ? -1 : 0;
            if (depth == 0 && at + 1 < sddl.Length && sddl[at + 1] == ':')
            {
                return at;
            }
        }

        return sddl.Length;
    }

    private static string Significant(string dacl)
    {
        int entries = dacl.IndexOf('(');
        string flags = entries < 0 ? dacl : dacl.Substring(0, entries);
        bool isPlain = !flags.Contains("NO_ACCESS_CONTROL");
        return (isPlain ? flags.Replace("AI", "").Replace("AR", "") : flags) + (entries < 0 ? "" : dacl.Substring(entries));
    }
}
