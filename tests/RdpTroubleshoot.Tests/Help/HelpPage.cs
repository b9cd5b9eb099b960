using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using RdpTroubleshoot.Tests.Support;

namespace RdpTroubleshoot.Tests.Help;

/// <summary>What the help says of a cmdlet, read from its page in docs/cmdlets or from the MAML that Get-Help reads.</summary>
internal sealed class HelpPage
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public required string Name { get; init; }

    public required string Synopsis { get; init; }

    public required string Description { get; init; }

    public required string Notes { get; init; }

    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    public required IReadOnlyList<HelpExample> Examples { get; init; }

    public static string PagesFolder => Path.Combine(Repository.Root, "docs", "cmdlets");

    public static string MamlFile => Path.Combine(Repository.Root, "en-US", "RdpTroubleshoot.dll-Help.xml");

    /// <summary>The pages, by name.</summary>
    public static IReadOnlyList<HelpPage> Pages { get; } =
        [.. Directory.GetFiles(PagesFolder, "*-*.md").Order(StringComparer.Ordinal).Select(FromMarkdown)];

    /// <summary>What is in the MAML, by name.</summary>
    public static IReadOnlyList<HelpPage> Entries { get; } =
        [.. XDocument.Load(MamlFile).Root!.Elements(Command + "command").Select(FromMaml).OrderBy(page => page.Name, StringComparer.Ordinal)];

    private static HelpPage FromMarkdown(string file)
    {
        string text = File.ReadAllText(file).Replace("\r\n", "\n");
        Dictionary<string, string> sections = Split(text, "## ");
        return new HelpPage
        {
            Name = Path.GetFileNameWithoutExtension(file),
            Synopsis = OneLine(sections["SYNOPSIS"]),
            Description = OneLine(sections["DESCRIPTION"]),
            Notes = OneLine(sections["NOTES"]),
            Parameters = Split(sections["PARAMETERS"], "### -").ToDictionary(
                part => part.Key, part => OneLine(part.Value.Split("```yaml")[0])),
            Examples = [.. Split(sections["EXAMPLES"], "### ").Select(part => FromMarkdown(part.Key, part.Value))],
        };
    }

    private static HelpExample FromMarkdown(string title, string text)
    {
        Match match = Regex.Match(text, "^\\s*```powershell\n(?<code>.*?)\n```\n(?<remarks>.*)$", RegexOptions.Singleline);
        return new HelpExample(title, match.Groups["code"].Value, OneLine(match.Groups["remarks"].Value));
    }

    private static HelpPage FromMaml(XElement command) => new()
    {
        Name = command.Element(Command + "details")!.Element(Command + "name")!.Value,
        Synopsis = Paragraphs(command.Element(Command + "details")!.Element(Maml + "description")),
        Description = Paragraphs(command.Element(Maml + "description")),
        Notes = Paragraphs(command.Element(Maml + "alertSet")),
        Parameters = command.Element(Command + "parameters")!.Elements(Command + "parameter").ToDictionary(
            parameter => parameter.Element(Maml + "name")!.Value, parameter => Paragraphs(parameter.Element(Maml + "description"))),
        Examples =
        [
            .. command.Descendants(Command + "example").Select(example => new HelpExample(
                example.Element(Maml + "title")!.Value.Trim('-', ' '), example.Element(Dev + "code")!.Value, Paragraphs(example.Element(Dev + "remarks")))),
        ],
    };

    /// <summary>The parts of a text that begin with a heading, by heading.</summary>
    private static Dictionary<string, string> Split(string text, string heading) => Regex
        .Split(text, "^" + heading, RegexOptions.Multiline).Skip(1)
        .ToDictionary(part => part[..part.IndexOf('\n')], part => part[(part.IndexOf('\n') + 1)..].Split("\n### CommonParameters")[0]);

    private static string Paragraphs(XElement? element) => OneLine(string.Join(' ', element?.Descendants(Maml + "para").Select(para => para.Value) ?? []));

    private static string OneLine(string text) => Regex.Replace(text, "\\s+", " ").Trim();
}

/// <summary>An example of the help.</summary>
internal sealed record HelpExample(string Title, string Code, string Remarks);
