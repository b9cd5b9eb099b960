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
