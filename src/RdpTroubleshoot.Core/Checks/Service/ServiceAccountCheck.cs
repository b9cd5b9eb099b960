using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

/// <summary>A service that runs under another account than Windows gave it. The service database stores these names in English on every Windows.</summary>
internal abstract class ServiceAccountCheck : Check<HostFacts>
{
    /// <summary>The service.</summary>
    protected abstract string Service { get; }

    /// <summary>The account as it is stored; the first is what Windows sets.</summary>
    protected abstract IReadOnlyList<string> Accounts { get; }

    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<ServiceEntry> service = NeedAnswer(facts.Services.Read(Service));
        if (service.IsAbsent)
        {
            yield return NotApplicable($"{Service} is not installed.");
            yield break;
        }

        string account = service.Value.Account;
        var proof = new Proof("account", account.Length == 0 ? "(none)" : account, Accounts[0], service.Source);
        bool runs = service.Value.State == ServiceState.Running;
        yield return Accounts.Contains(account, StringComparer.OrdinalIgnoreCase) ? Pass($"{Service} runs under its own account.", proof)
            : runs ? Warn($"{Service} runs under another account than Windows gave it.", proof, ServiceProof.State(service)) with { Confidence = Confidence.Medium }
            : Make(WhenStopped, $"{Service} is to run under another account than Windows gave it, and does not run.", [proof, ServiceProof.State(service)]) with { Confidence = Confidence.High };
    }

    /// <summary>How bad it is when the service does not run.</summary>
    protected abstract Outcome WhenStopped { get; }
}
