using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RdpTroubleshoot.Security;

/// <summary>
/// Changes single entries of a descriptor's text. What is not changed keeps its own words; the list is written in canonical order (MS-DTYP
/// 2.4.4.2 and MS Learn, "Order of ACEs in a DACL"): own refusals, own grants, then what is inherited, each in the order it had.
/// </summary>
internal sealed class SddlEdit
{
    private const string NullDacl = "NO_ACCESS_CONTROL";
    private const string Protected = "P";

    private readonly string group;
    private readonly List<SddlEntry> entries;
    private string owner;
    private string flags;

    private SddlEdit(string owner, string group, string flags, List<SddlEntry> entries)
    {
        this.owner = owner;
        this.group = group;
        this.flags = flags;
        this.entries = entries;
    }

    /// <summary>Whether there is a list at all: without one everybody has every right.</summary>
    public bool HasList => !flags.Contains(NullDacl);

    public IReadOnlyList<SddlEntry> Entries => entries;

    /// <summary>Opens a text that <see cref="SecurityDescriptor.TryParse"/> understands; null for any other.</summary>
    public static SddlEdit? Open(string sddl)
    {
        if (!SecurityDescriptor.TryParse(sddl, out SecurityDescriptor? descriptor, out _))
        {
            return null;
        }

        string dacl = Part(sddl, 'D');
        int list = dacl.IndexOf('(');
        string[] texts = list < 0 ? [] : dacl.Substring(list + 1).TrimEnd(')').Split([")("], StringSplitOptions.None);
        IReadOnlyList<AccessControlEntry> parsed = descriptor.Entries ?? [];
        List<SddlEntry> entries = [.. parsed.Select((entry, i) => new SddlEntry(texts[i], entry))];
        return new SddlEdit(Part(sddl, 'O'), Part(sddl, 'G'), list < 0 ? dacl : dacl.Substring(0, list), entries);
    }

    public void SetOwner(string sid) => owner = SddlSids.Shorten(sid);

    /// <summary>Gives rights by an own entry, unless one gives them already. An entry for the same account is widened.</summary>
    public void Grant(string sid, uint mask, SecuredObject kind, string inheritance = "")
    {
        List<SddlEntry> own = [.. entries.Where(entry => entry.IsOwn(AceType.Allow, sid) && !entry.Parsed.InheritOnly)];
        uint had = own.Aggregate(0u, (all, entry) => all | GenericRights.Map(entry.Parsed.Mask, kind));
        if ((had & mask) == mask)
        {
            return;
        }

        SddlEntry? wider = own.FirstOrDefault();
        string letters = wider is null ? inheritance : wider.Flags;
        var granted = SddlEntry.Allow(letters, (wider is null ? 0 : GenericRights.Map(wider.Parsed.Mask, kind)) | mask, sid, kind);
        if (wider is null)
        {
            entries.Add(granted);
        }
        else
        {
            entries[entries.IndexOf(wider)] = granted;
        }
    }

    public void Remove(Func<SddlEntry, bool> unwanted) => entries.RemoveAll(entry => unwanted(entry));

    public void Replace(Func<SddlEntry, bool> which, Func<SddlEntry, SddlEntry> by)
    {
        for (int i = 0; i < entries.Count; i++)
        {
            entries[i] = which(entries[i]) ? by(entries[i]) : entries[i];
        }
    }

    /// <summary>Cuts the list off from the folder above: what was inherited becomes its own.</summary>
    public void StopInheriting()
    {
        Replace(entry => entry.Parsed.Inherited, entry => entry.WithFlags(flag => flag != "ID"));
        flags = HasList && !flags.Contains(Protected) ? Protected + flags : flags;
    }

    /// <summary>Begins an empty list where there was none.</summary>
    public void BeginList() => flags = flags.Replace(NullDacl, "") is string rest && rest.Contains(Protected) ? rest : Protected + flags.Replace(NullDacl, "");

    /// <inheritdoc/>
    public override string ToString()
    {
        string head = (owner.Length > 0 ? "O:" + owner : "") + (group.Length > 0 ? "G:" + group : "") + "D:" + flags;
        return head + string.Concat(entries.OrderBy(Rank).Select(entry => string.Format(CultureInfo.InvariantCulture, "({0})", entry.Text)));
    }

    /// <summary>A stable sort keeps the order inside each group.</summary>
    private static int Rank(SddlEntry entry) => entry.Parsed.Inherited ? 2 : entry.Parsed.Type == AceType.Allow ? 1 : 0;

    /// <summary>The text of a part, up to the next one: a letter with a colon outside of an entry.</summary>
    private static string Part(string sddl, char name)
    {
        int depth = 0;
        int start = -1;
        for (int i = 0; i < sddl.Length; i++)
        {
            depth += sddl[i] == '(' ? 1 : sddl[i] == ')' ? -1 : 0;
            bool isPart = depth == 0 && i + 1 < sddl.Length && sddl[i + 1] == ':' && sddl[i] is 'O' or 'G' or 'D' or 'S';
            if (isPart && start >= 0)
            {
                return sddl.Substring(start, i - start);
            }

            start = isPart && sddl[i] == name ? i + 2 : start;
        }

        return start < 0 ? "" : sddl.Substring(start);
    }
}
