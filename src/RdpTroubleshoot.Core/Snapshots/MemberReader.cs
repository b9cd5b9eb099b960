using System;
using System.Collections.Generic;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>
/// Reads the members of one object and remembers whether each was what it should be: a service whose account is a number must not pass
/// for a service without an account.
/// </summary>
internal sealed class MemberReader(JsonObject members)
{
    /// <summary>Whether every member asked for so far was there, or could be left out, and had the right type.</summary>
    public bool IsSound { get; private set; } = true;

    public string Text(string name) => Required(members[name] as string, "");

    public string TextOr(string name, string fallback) => members.Has(name) ? Text(name) : fallback;

    public long Number(string name) => Required((members[name] as JsonNumber?)?.AsSigned(), 0);

    public long NumberOr(string name, long fallback) => members.Has(name) ? Number(name) : fallback;

    /// <summary>A number from 0 to a maximum: what is cast to a smaller type, or was a field of some bits on the wire.</summary>
    public long NumberWithin(string name, long maximum)
    {
        long number = Number(name);
        bool isWithin = number >= 0 && number <= maximum;
        IsSound &= isWithin;
        return isWithin ? number : 0;
    }

    /// <summary>A number from 0 to a maximum; null when it is not there.</summary>
    public long? NumberWithinOrNull(string name, long maximum) => members.Has(name) ? NumberWithin(name, maximum) : null;

    /// <summary>A text that may be missing and has to be of a kind.</summary>
    public string TextOr(string name, string fallback, Func<string, bool> isKind)
    {
        string text = TextOr(name, fallback);
        bool isSound = text == fallback || isKind(text);
        IsSound &= isSound;
        return isSound ? text : fallback;
    }

    public bool FlagOr(string name, bool fallback) => members.Has(name) ? Required(members[name] as bool?, fallback) : fallback;

    public IReadOnlyList<string> Texts(string name) => Required(NodeParsers.TextList(members[name]), []);

    public byte[] Bytes(string name) => Required(NodeParsers.Bytes(members[name]), []);

    public DateTime Time(string name) => Required(NodeParsers.TimeValue(members[name]), default);

    public TEnum Name<TEnum>(string name)
        where TEnum : struct, Enum => Required(NodeParsers.Name<TEnum>(members[name]), default);

    private T Required<T>(T? value, T otherwise)
        where T : class
    {
        IsSound &= value is not null;
        return value ?? otherwise;
    }

    private T Required<T>(T? value, T otherwise)
        where T : struct
    {
        IsSound &= value is not null;
        return value ?? otherwise;
    }
}
