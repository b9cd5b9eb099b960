using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Repairs;

namespace RdpTroubleshoot.Script;

/// <summary>The parameters of the script, understood. Run Command gives texts only.</summary>
internal sealed class ScriptOptions
{
    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>Reads the parameters.</summary>
    /// <exception cref="ScriptUsageException">They mean nothing here.</exception>
    public ScriptOptions(IDictionary parameters)
    {
        Job = Member<ScriptJob>(Text(parameters, "Job"), "Job");
        Areas = [.. List(parameters, "Area").Select(HostArea)];
        RepairIds = [.. List(parameters, "RepairId").Select(KnownRepair)];
        RunId = Text(parameters, "RunId");
        Force = Flag(parameters, "Force");
        WhatIf = Flag(parameters, "WhatIf");
        Part = PartNumber(Text(parameters, "Part"));
        Snapshot = Text(parameters, "Snapshot");
        Folder = Text(parameters, "Folder");
    }

    public ScriptJob Job { get; }

    /// <summary>The areas to judge; empty for all.</summary>
    public IReadOnlyList<Area> Areas { get; }

    public IReadOnlyList<string> RepairIds { get; }

    public string RunId { get; }

    /// <summary>Whether sessions may be dropped.</summary>
    public bool Force { get; }

    public bool WhatIf { get; }

    /// <summary>The part of the last content to show; null for a new run.</summary>
    public int? Part { get; }

    /// <summary>A recorded host in place of this machine; empty for this machine.</summary>
    public string Snapshot { get; }

    /// <summary>Where what does not fit is kept; empty for the usual folder.</summary>
    public string Folder { get; }

    private static string Text(IDictionary parameters, string name) => (parameters[name] as string ?? "").Trim();

    private static string[] List(IDictionary parameters, string name) =>
        Text(parameters, name).Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static bool Flag(IDictionary parameters, string name) => Text(parameters, name).ToLowerInvariant() switch
    {
        "true" or "1" or "yes" or "$true" => true,
        "" or "false" or "0" or "no" or "$false" => false,
        _ => throw new ScriptUsageException($"{name} is true or false."),
    };

    private static T Member<T>(string text, string name)
        where T : struct, Enum
    {
        string? known = Array.Find(Enum.GetNames(typeof(T)), one => one.Equals(text, StringComparison.OrdinalIgnoreCase));
        return known is null
            ? throw new ScriptUsageException($"There is no {name} '{text}': {string.Join(", ", Enum.GetNames(typeof(T)))}.")
            : (T)Enum.Parse(typeof(T), known);
    }

    /// <summary>An area of which a host has checks: of another one nothing would be judged.</summary>
    private static Area HostArea(string text)
    {
        Area area = Member<Area>(text, "Area");
        Area[] known = [.. HostExaminer.Checks.Select(check => check.Area).Distinct()];
        return known.Contains(area) ? area : throw new ScriptUsageException($"No check of a host is in Area '{area}': {string.Join(", ", known)}.");
    }

    private static string KnownRepair(string text) =>
        RepairCatalogue.All.Select(repair => repair.Info.Id).FirstOrDefault(id => id.Equals(text, StringComparison.OrdinalIgnoreCase))
        ?? throw new ScriptUsageException($"There is no repair '{text}': {string.Join(", ", RepairCatalogue.All.Select(repair => repair.Info.Id))}.");

    private static int? PartNumber(string text) => text.Length == 0 ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int part) && part > 0 ? part
        : throw new ScriptUsageException("Part is a number from 1.");
}
