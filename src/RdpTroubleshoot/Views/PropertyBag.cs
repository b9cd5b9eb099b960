using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace RdpTroubleshoot.Views;

/// <summary>An object as its properties: what is left of one after remoting or <c>Export-Clixml</c>.</summary>
internal readonly struct PropertyBag
{
    private readonly PSObject bag;

    public PropertyBag(object? value) => bag = PSObject.AsPSObject(value ?? "");

    /// <summary>Whether only the text of an object is left, because it lay too deep to be serialised.</summary>
    public bool IsText => bag.BaseObject is string;

    public override string ToString() => bag.ToString();

    public string Text(string name) => Printable.Of(Value(name)?.ToString() ?? "");

    public bool Flag(string name) => Plain(name) is true;

    public int Number(string name) => Plain(name) is int number ? number : 0;

    public DateTime? Time(string name) => Plain(name) as DateTime?;

    /// <summary>An enum member, which arrives as a number or as a name.</summary>
    public T Member<T>(string name, T fallback)
        where T : struct =>
        LanguagePrimitives.TryConvertTo(Value(name)?.ToString(), out T member) ? member : fallback;

    public PropertyBag Child(string name) => new(Value(name));

    public string[] Texts(string name) => [.. List(name, element => Printable.Of(element.ToString()))];

    public List<T> List<T>(string name, Func<PropertyBag, T> read) => Plain(name) switch
    {
        string text => [read(new PropertyBag(text))],
        IEnumerable elements => [.. elements.Cast<object?>().Where(element => element is not null).Select(element => read(new PropertyBag(element)))],
        _ => [],
    };

    private object? Value(string name) => bag.Properties[name]?.Value;

    private object? Plain(string name) => Value(name) is PSObject wrapped ? wrapped.BaseObject : Value(name);
}
