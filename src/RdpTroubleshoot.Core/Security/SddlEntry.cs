using System;
using System.Collections.Generic;
using System.Linq;

namespace RdpTroubleshoot.Security;

/// <summary>An entry with the words it is written in, without its brackets.</summary>
internal sealed class SddlEntry(string text, AccessControlEntry parsed)
{
    public string Text => text;

    public AccessControlEntry Parsed => parsed;

    /// <summary>The inheritance flags, two letters each.</summary>
    public string Flags => text.Split(';')[1];

    public static SddlEntry Allow(string flags, uint mask, string sid, SecuredObject kind)
    {
        string words = $"A;{flags};{SddlRights.Format(mask, kind)};;;{SddlSids.Shorten(sid)}";
        return new SddlEntry(words, Parse(words));
    }

    /// <summary>Whether it is an entry of the object itself, of this type, for this account.</summary>
    public bool IsOwn(AceType type, string sid) => parsed.Type == type && parsed.Sid == sid && !parsed.Inherited;

    /// <summary>The same with fewer flags.</summary>
    public SddlEntry WithFlags(Func<string, bool> kept)
    {
        string[] fields = text.Split(';');
        IEnumerable<string> letters = Enumerable.Range(0, fields[1].Length / 2).Select(i => fields[1].Substring(2 * i, 2));
        fields[1] = string.Concat(letters.Where(kept));
        string words = string.Join(";", fields);
        return new SddlEntry(words, Parse(words));
    }

    private static AccessControlEntry Parse(string words) => SecurityDescriptor.TryParse($"D:({words})", out SecurityDescriptor? descriptor, out string? error)
        ? descriptor.Entries![0]
        : throw new SddlFormatException(error);
}
