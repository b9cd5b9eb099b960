using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs;

/// <summary>
/// The order in which services are stopped and started: what others depend on first, SessionEnv before TermService, so that the listener
/// finds its certificate, and the services that depend on TermService around it. TermService drops sessions when it stops: not without consent.
/// </summary>
internal sealed class ServiceSequence
{
    public const string TermService = "TermService";
    public const string SessionEnv = "SessionEnv";

    // What depends on TermService in Windows as installed; the service control manager refuses to stop it while they run.
    private static readonly string[] Dependents = ["UmRdpService"];

    private readonly HostFacts facts;
    private readonly RepairContext context;
    private readonly IReadOnlyList<Change> before;
    private readonly List<Change> changes = [];
    private readonly List<Refusal> refusals = [];

    public ServiceSequence(HostFacts facts, RepairContext context, IReadOnlyList<Change> before)
    {
        this.facts = facts;
        this.context = context;
        this.before = before;
    }

    public IReadOnlyList<Change> Changes => changes;

    public IReadOnlyList<Refusal> Refusals => refusals;

    public void Add(ServiceWork work)
    {
        foreach (string service in work.Start.Where(name => name is not (TermService or SessionEnv)))
        {
            Start(service);
        }

        foreach (string service in new[] { SessionEnv, TermService })
        {
            if (work.Restart.Contains(service))
            {
                Restart(service);
            }
            else if (work.Start.Contains(service))
            {
                Start(service);
            }
        }
    }

    private void Start(string service)
    {
        Observed<ServiceEntry> now = Read(service);
        if (now.IsPresent && now.Value.State != ServiceState.Running)
        {
            StartWithDependents(service, "It is to run.");
        }
    }

    /// <summary>TermService starts others itself (RCDependentServices): they are planned too, so that they stop again when the start is taken back.</summary>
    private void StartWithDependents(string service, string why)
    {
        changes.Add(StartOf(service, why));
        foreach (string name in service == TermService ? facts.Listener.DependentServices.ValueOr([])!.Union(Dependents) : [])
        {
            Observed<ServiceEntry> now = facts.Services.Read(name);
            if (now.IsPresent && now.Value.State == ServiceState.Stopped && now.Value.StartType != ServiceStart.Disabled && !changes.Exists(change => IsOf(change, name)))
            {
                changes.Add(StartOf(name, "TermService starts it along."));
            }
        }
    }

    private static bool IsOf(Change change, string service) => change is ServiceStateChange one && string.Equals(one.Service, service, StringComparison.OrdinalIgnoreCase);

    private void Restart(string service)
    {
        Observed<ServiceEntry> now = Read(service);
        if (!now.IsPresent)
        {
            return;
        }

        if (now.Value.State != ServiceState.Running)
        {
            StartWithDependents(service, "It is to run, and reads its settings when it starts.");
        }
        else if (service != TermService)
        {
            changes.Add(StopOf(service, ChangeImpact.RestartsService));
            changes.Add(StartOf(service, "It reads its settings and looks at the certificate when it starts."));
        }
        else if (SessionsConsent())
        {
            RestartTermService();
        }
    }

    private void RestartTermService()
    {
        List<string> running = [.. Dependents.Where(name => Read(name) is { IsPresent: true } one && one.Value.State == ServiceState.Running)];
        changes.AddRange(running.Select(name => StopOf(name, ChangeImpact.RestartsService)));
        changes.Add(StopOf(TermService, ChangeImpact.DropsSessions));
        changes.Add(StartOf(TermService, "The listener reads its settings and its certificate when it starts."));
        changes.AddRange(running.Select(name => StartOf(name, "It ran before.")));
    }

    private bool SessionsConsent()
    {
        if (context.MayDropSessions || UsedSessions.Lost(facts) is not string what)
        {
            return true;
        }

        string effect = before.Count > 0 ? " The other changes have their effect when it is restarted." : "";
        refusals.Add(new Refusal("", $"Restarting TermService {what}, and that was not allowed.{effect}", "Run it again with -Force, or later: Restart-Service TermService -Force"));
        return false;
    }

    private Observed<ServiceEntry> Read(string service)
    {
        Observed<ServiceEntry> now = facts.Services.Read(service);
        if (!now.IsPresent && !Dependents.Contains(service))
        {
            refusals.Add(new Refusal("", $"The service {service} cannot be started: {now.Describe()}.", "Run elevated; a service that is not installed comes back with: DISM /Online /Cleanup-Image /RestoreHealth"));
        }

        return now;
    }

    private static ServiceStateChange StopOf(string service, ChangeImpact impact) => new() { Service = service, Start = false, Impact = impact, Why = "It is restarted." };

    private static ServiceStateChange StartOf(string service, string why) => new() { Service = service, Start = true, Impact = ChangeImpact.RestartsService, Why = why };
}
