using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Reports.Channel;

namespace RdpTroubleshoot.Binding;

/// <summary>
/// Gathers the texts in what comes back from a script: lines (those of each machine by themselves, as <c>Invoke-Command</c> mixes them),
/// the results of <c>Invoke-AzVMRunCommand</c> and of managed Run Command, and the JSON of <c>az</c>.
/// </summary>
internal sealed class ScriptOutputTexts
{
    /// <summary>The properties in which the cmdlets of Azure keep the output, from the outside in.</summary>
    private static readonly string[] Members = ["Value", "InstanceView", "Message", "Output", "Properties"];

    private const int MostDepth = 4;

    private readonly Dictionary<string, StringBuilder> lines = [];
    private readonly List<string> others = [];

    /// <summary>How many characters came.</summary>
    public long Length { get; private set; }

    /// <summary>Whether more came than any script puts out; what came after is not kept.</summary>
    public bool IsTooLong => Length > ChannelLimits.TextLength;

    /// <summary>Takes one object of the pipeline.</summary>
    public void Add(PSObject input) => Add(input, MostDepth);

    /// <summary>The texts to look into.</summary>
    public IEnumerable<string> Read() => lines.Values.SelectMany(text => Documents(text.ToString())).Concat(others.SelectMany(Documents));

    private void Add(PSObject input, int depth)
    {
        if (input.BaseObject is string text)
        {
            string computer = input.Properties["PSComputerName"]?.Value?.ToString() ?? "";
            if (!lines.TryGetValue(computer, out StringBuilder? known))
            {
                lines.Add(computer, known = new StringBuilder());
            }

            Keep(text, kept => known.Append(kept).Append('\n'));
        }
        else if (input.BaseObject is IEnumerable elements and not IDictionary)
        {
            AddAll(elements, depth);
        }
        else if (depth > 0)
        {
            foreach (string name in Members)
            {
                AddMember(input, name, depth);
            }
        }
    }

    private void AddMember(PSObject input, string name, int depth)
    {
        object? value = input.BaseObject is IDictionary members ? members[name] : input.Properties[name]?.Value;
        object? plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        switch (plain)
        {
            case string text:
                Keep(text, others.Add);
                break;
            case null or ValueType:
                break;
            default:
                // As it came: what is unwrapped has lost the properties of a custom object.
                Add(PSObject.AsPSObject(value!), depth - 1);
                break;
        }
    }

    private void AddAll(IEnumerable elements, int depth)
    {
        foreach (object? element in elements)
        {
            if (element is not null && depth > 0)
            {
                Add(PSObject.AsPSObject(element), depth - 1);
            }
        }
    }

    private void Keep(string text, Action<string> keep)
    {
        Length += text.Length + 1;
        if (!IsTooLong)
        {
            keep(text);
        }
    }

    /// <summary>A text as it is, or the texts in it where it is JSON: one document, or several one after the other as az writes them.</summary>
    private static IEnumerable<string> Documents(string text)
    {
        string trimmed = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (trimmed.Length == 0 || trimmed[0] is not ('{' or '['))
        {
            return [text];
        }

        if (TryRead(trimmed, out object? whole))
        {
            return Texts(whole);
        }

        var found = new List<string>();
        var document = new StringBuilder();
        foreach (string line in trimmed.Split('\n'))
        {
            document.Append(line).Append('\n');
            if (line.TrimEnd() is "}" or "]" && TryRead(document.ToString(), out object? one))
            {
                found.AddRange(Texts(one));
                document.Clear();
            }
        }

        found.Add(document.ToString());
        return found;
    }

    private static bool TryRead(string text, out object? value)
    {
        try
        {
            value = JsonReader.Read(text);
            return true;
        }
        catch (JsonFormatException)
        {
            value = null;
            return false;
        }
    }

    private static IEnumerable<string> Texts(object? node) => node switch
    {
        string text => [text],
        JsonArray array => array.SelectMany(Texts),
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        _ => [],
    };
}
