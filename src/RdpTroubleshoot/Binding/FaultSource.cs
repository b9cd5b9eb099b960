using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Binding;

/// <summary>What a diagnosis or a finding names as wrong, also when it came through remoting and only its properties are left.</summary>
internal sealed class FaultSource
{
    private FaultSource(string computerName, IReadOnlyList<string> checkIds, bool isUnderstood, string text)
    {
        ComputerName = computerName;
        CheckIds = checkIds;
        IsUnderstood = isUnderstood;
        this.text = text;
    }

    private readonly string text;

    /// <summary>The machine.</summary>
    public string ComputerName { get; }

    /// <summary>The checks whose faults it names, or that could not be judged: those of a diagnosis, or the finding's own.</summary>
    public IReadOnlyList<string> CheckIds { get; }

    /// <summary>Whether it is a diagnosis or a finding.</summary>
    public bool IsUnderstood { get; }

    /// <summary>Reads one.</summary>
    /// <param name="value">The object.</param>
    public static FaultSource Read(PSObject value)
    {
        string computer = value.Properties["ComputerName"]?.Value?.ToString() ?? "";
        string text = Printable.Of(value.ToString() ?? "");
        if (value.Properties["RootCauses"]?.Value is object causes)
        {
            IEnumerable<PSObject> all = Each(causes).Concat(Each(value.Properties["Findings"]?.Value).Where(IsOpen));
            return new FaultSource(computer, [.. all.Select(CheckIdOf).Where(id => id.Length > 0).Distinct()], computer.Length > 0, text);
        }

        string own = CheckIdOf(value);
        return new FaultSource(computer, own.Length > 0 && IsOpen(value) ? [own] : [], computer.Length > 0 && own.Length > 0, text);
    }

    /// <summary>Whether it is of a machine, by its short name.</summary>
    /// <param name="machine">The machine's NetBIOS name.</param>
    public bool IsOf(string machine) => string.Equals(ComputerName.Split('.')[0], machine, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => text;

    /// <summary>Something is wrong, or nobody knows: what could not be judged is refused by its repair, with words.</summary>
    private static bool IsOpen(PSObject finding) => finding.Properties["Outcome"]?.Value?.ToString() is not (nameof(Outcome.Pass) or nameof(Outcome.NotApplicable));

    private static IEnumerable<PSObject> Each(object? values) =>
        (LanguagePrimitives.GetEnumerable(values) ?? new[] { values }).Cast<object?>().Where(value => value is not null).Select(value => PSObject.AsPSObject(value!));

    private static string CheckIdOf(PSObject value) => value.Properties["CheckId"]?.Value?.ToString() ?? "";
}
