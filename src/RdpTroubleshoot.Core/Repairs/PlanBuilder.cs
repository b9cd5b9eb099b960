using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Repairs;

/// <summary>Collects what a repair plans. A value that cannot be read is a refusal: what is not known could not be put back.</summary>
internal sealed class PlanBuilder
{
    private readonly RepairInfo info;
    private readonly List<Change> changes = [];
    private readonly List<Refusal> refusals = [];

    public PlanBuilder(RepairInfo info, HostFacts facts, IReadOnlyList<Finding> findings, RepairContext context)
    {
        this.info = info;
        Facts = facts;
        AllFindings = findings;
        Context = context;
        Problems = [.. findings.Where(one => one.IsProblem && info.Fixes.Contains(one.CheckId))];
    }

    public HostFacts Facts { get; }

    public RepairContext Context { get; }

    /// <summary>Every finding, also of faults that other repairs mend.</summary>
    public IReadOnlyList<Finding> AllFindings { get; }

    /// <summary>The faults that this repair mends.</summary>
    public IReadOnlyList<Finding> Problems { get; }

    public ServiceWork Work { get; private set; } = ServiceWork.None;

    public bool WaitsForCertificate { get; set; }

    public bool HasChanges => changes.Count > 0;

    /// <summary>The checks whose faults are gone when the plan is carried out.</summary>
    public IEnumerable<string> Mended => Problems.Select(one => one.CheckId).Where(id => !refusals.Any(refusal => refusal.CheckId == id));

    public bool Has(string checkId) => Problems.Any(one => one.CheckId == checkId);

    /// <summary>The first fault of these checks that no plan before this one mends; null where there is none.</summary>
    public Finding? FirstLeft(params string[] checkIds) => AllFindings.FirstOrDefault(one => IsLeft(one) && checkIds.Contains(one.CheckId));

    /// <summary>Whether a fault is there that no plan before this one mends.</summary>
    public bool IsLeft(Finding finding) => finding.IsProblem && !Context.Mended.Contains(finding.CheckId);

    /// <summary>Adds a change; one of the same target is planned already.</summary>
    public void Add(Change change)
    {
        if (!changes.Exists(one => string.Equals(one.Target, change.Target, StringComparison.OrdinalIgnoreCase)))
        {
            changes.Add(change);
        }
    }

    public void Refuse(string checkId, string reason, string instead)
    {
        var refusal = new Refusal(checkId, reason, instead);
        if (!refusals.Contains(refusal))
        {
            refusals.Add(refusal);
        }
    }

    public void RefuseUnread(string checkId, string source, string outcome) =>
        Refuse(checkId, $"{source} could not be read ({outcome}): what is not known cannot be put back.", "Run elevated on the machine itself.");

    /// <summary>Group Policy decides: a local change has no effect.</summary>
    public void RefuseForPolicy(string checkId, Setting setting) => Refuse(
        checkId,
        $"Group Policy sets {setting.Name} ({setting.Policy.Source}); a local change has no effect.",
        "Find the policy with: gpresult /scope computer /h report.html   Change it there, then run: gpupdate /target:computer");

    /// <summary>Sets a registry value, unless it is so already.</summary>
    public bool Set(string checkId, string key, string name, RegistryValue value, string why)
    {
        Observed<RegistryValue> now = Facts.Host.Registry.ReadValue(key, name);
        if (!now.IsKnown)
        {
            RefuseUnread(checkId, now.Source, now.Describe());
            return false;
        }

        var change = new RegistryValueChange { Key = key, Name = name, Old = now.ValueOr(null), New = value, Why = why };
        bool isNew = change.Compare(Facts.Host) != ChangeState.After;
        if (isNew)
        {
            Add(change);
        }

        return isNew;
    }

    public void Restart(params string[] services) => Work = Work.With(new ServiceWork(services, []));

    public void Start(params string[] services) => Work = Work.With(new ServiceWork([], services));

    /// <summary>Takes over the services of a plan that comes before this one.</summary>
    public void Take(PlanBuilder earlier)
    {
        Work = earlier.Work.With(Work);
        WaitsForCertificate |= earlier.WaitsForCertificate;
        earlier.Work = ServiceWork.None;
        earlier.WaitsForCertificate = false;
    }

    public RepairPlan Build()
    {
        var services = new ServiceSequence(Facts, Context, changes);
        services.Add(Work);
        return new RepairPlan
        {
            Repair = info,
            Changes = [.. changes, .. services.Changes],
            Refusals = [.. refusals, .. services.Refusals.Except(refusals)],
            WaitsForCertificate = WaitsForCertificate,
        };
    }
}
