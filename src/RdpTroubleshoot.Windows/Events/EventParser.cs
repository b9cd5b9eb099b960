using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Events;

/// <summary>Reads an event from its XML ("Event Schema" of the Windows Event Log documentation).</summary>
internal static class EventParser
{
    private static readonly XNamespace Schema = "http://schemas.microsoft.com/win/2004/08/events/event";

    /// <summary>Events hold whatever programs wrote into them: characters are not checked, nothing outside is resolved, and the size is bounded.</summary>
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        MaxCharactersInDocument = Bounds.Bytes / sizeof(char),
    };

    /// <summary>The event that some XML describes.</summary>
    /// <param name="xml">The XML.</param>
    public static EventEntry Parse(string xml)
    {
        XElement root = Load(xml);
        XElement? system = root.Element(Schema + "System");
        string? id = system?.Element(Schema + "EventID")?.Value;
        string? time = system?.Element(Schema + "TimeCreated")?.Attribute("SystemTime")?.Value;
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && Time(time) is DateTime logged
            ? new EventEntry(number & 0xFFFF, logged, Data(root))
            : throw new UnreadableException("an event without id or time");
    }

    private static XElement Load(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            throw new UnreadableException("an event that is not well-formed XML");
        }
    }

    private static DateTime? Time(string? text)
    {
        try
        {
            return text is null ? null : XmlConvert.ToDateTime(text, XmlDateTimeSerializationMode.Utc);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Data(XElement root)
    {
        var data = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        AddEventData(data, root.Element(Schema + "EventData"));
        AddUserData(data, root.Element(Schema + "UserData"));
        return data;
    }

    /// <summary>Fields by name; those without one by their place; binary data as Binary.</summary>
    private static void AddEventData(Dictionary<string, string> data, XElement? eventData)
    {
        int index = 0;
        foreach (XElement field in eventData?.Elements(Schema + "Data") ?? [])
        {
            string place = index++.ToString(CultureInfo.InvariantCulture);
            AddFirst(data, field.Attribute("Name")?.Value is { Length: > 0 } name ? name : place, field.Value);
        }

        if (eventData?.Element(Schema + "Binary") is XElement binary)
        {
            AddFirst(data, "Binary", binary.Value.ToUpperInvariant());
        }
    }

    /// <summary>A provider's own elements: those that hold text and no other element.</summary>
    private static void AddUserData(Dictionary<string, string> data, XElement? userData)
    {
        foreach (XElement field in userData?.Descendants().Where(one => !one.HasElements) ?? [])
        {
            AddFirst(data, field.Name.LocalName, field.Value);
        }
    }

    private static void AddFirst(Dictionary<string, string> data, string name, string value)
    {
        if (!data.ContainsKey(name))
        {
            data[name] = value;
        }
    }
}
