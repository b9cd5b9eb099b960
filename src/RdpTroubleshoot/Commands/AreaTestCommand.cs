using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RdpTroubleshoot.Completion;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Commands;

/// <summary>A cmdlet that runs the checks of one area and writes their findings.</summary>
public abstract class AreaTestCommand : TestCommand
{
    private CheckSelection? selection;

    /// <summary>Only these checks; wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CheckIdCompleter))]
    public string[] Id { get; set; } = [];

    private protected Area Area =>
        ((ChecksAreaAttribute)Attribute.GetCustomAttribute(GetType(), typeof(ChecksAreaAttribute))!).Area;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        selection = new CheckSelection([.. HostExaminer.Checks.Where(check => check.Area == Area)], Id);
        foreach (string id in selection.Unknown)
        {
            WriteError(Errors.CheckNotFound(id, $" in area {Area}"));
        }
    }

    /// <inheritdoc/>
    protected sealed override void Judge(HostExaminer examiner)
    {
        IEnumerable<Finding> findings = Run(examiner, selection!.Chosen);
        if (Quiet)
        {
            WriteObject(IsFine([.. findings]));
            return;
        }

        foreach (Finding finding in findings)
        {
            WriteObject(finding);
        }
    }

    /// <summary>Nothing judged is nothing known.</summary>
    private static bool IsFine(List<Finding> findings) =>
        findings.Count > 0 && !findings.Exists(finding => finding.IsProblem || finding.IsNotJudged);
}
