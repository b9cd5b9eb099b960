using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

/// <summary>A service that another one depends on is missing, disabled or not running.</summary>
internal abstract class DependencyCheck : Check<HostFacts>
{
    /// <summary>The service whose dependencies are judged.</summary>
    protected abstract string Service { get; }

    /// <summary>How bad a broken dependency is.</summary>
    protected abstract Outcome Broken { get; }

    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<ServiceEntry> service = NeedAnswer(facts.Services.Read(Service));
        if (service.IsAbsent)
        {
            yield return NotApplicable($"{Service} is not installed.");
            yield break;
        }

        // A name that begins with '+' is a load order group (QUERY_SERVICE_CONFIG, winsvc.h), not a service.
        List<string> names = [.. service.Value.DependsOn.Where(name => !name.StartsWith("+", StringComparison.Ordinal))];
        if (names.Count == 0)
        {
            yield return Pass($"{Service} depends on no other service.");
        }

        foreach (string name in names)
        {
            yield return JudgeOne(name, facts.Services.Read(name)) with { Subject = name };
        }
    }

    private Finding JudgeOne(string name, Observed<ServiceEntry> dependency)
    {
        if (!dependency.IsKnown)
        {
            return NotEvaluated($"Not judged: {dependency.Source}: {dependency.Describe()}.");
        }

        if (dependency.IsAbsent)
        {
            return Make(Broken, $"{Service} depends on {name}, which is not installed.", [ServiceProof.Missing(dependency)]);
        }

        Proof[] proof = [ServiceProof.StartType(dependency), ServiceProof.State(dependency)];
        return dependency.Value.State == ServiceState.Running ? Pass($"{name} runs.", proof)
            : dependency.Value.StartType == ServiceStart.Disabled ? Make(Broken, $"{Service} depends on {name}, which is disabled.", proof)
            : dependency.Value.State == ServiceState.Unknown ? NotEvaluated($"Not judged: the state of {name} is not known.", proof)
            : Make(Broken, $"{Service} depends on {name}, which does not run.", proof);
    }
}
