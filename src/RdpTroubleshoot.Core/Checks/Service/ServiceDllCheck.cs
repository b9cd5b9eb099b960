using System;
using System.Collections.Generic;
using RdpTroubleshoot.Facts;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Checks.Service;

/// <summary>A shared service whose library is not the one of Windows.</summary>
internal abstract class ServiceDllCheck : Check<HostFacts>
{
    /// <summary>The service.</summary>
    protected abstract string Service { get; }

    /// <summary>The library's file name in System32.</summary>
    protected abstract string Library { get; }

    /// <summary>How bad it is when the service does not run.</summary>
    protected abstract Outcome WhenStopped { get; }

    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Judge(HostFacts facts)
    {
        Observed<ServiceEntry> service = NeedAnswer(facts.Services.Read(Service));
        if (service.IsAbsent)
        {
            yield return NotApplicable($"{Service} is not installed.");
            yield break;
        }

        string configured = $@"%SystemRoot%\System32\{Library}";
        Observed<string> library = NeedAnswer(facts.Services.ReadServiceDll(Service));
        string expected = Need(facts.Machine.Expand(configured));
        string actual = library.IsPresent ? Need(facts.Machine.Expand(library.Value)) : "";
        var proof = new Proof("ServiceDll", library.ToString(), configured, library.Source);
        bool runs = service.Value.State == ServiceState.Running;
        yield return string.Equals(actual, expected, StringComparison.OrdinalIgnoreCase) ? Pass($"{Service} runs Windows' own library.", proof)
            : library.IsAbsent ? Make(runs ? Outcome.Warn : WhenStopped, $"{Service} has no library to run.", [proof, ServiceProof.State(service)])
            : Make(runs ? Outcome.Warn : WhenStopped, $"{Service} runs a library that is not Windows' own{Known(actual)}.", [proof, ServiceProof.State(service)]);
    }

    private static string Known(string path) =>
        path.EndsWith("rdpwrap.dll", StringComparison.OrdinalIgnoreCase) ? " (RDP Wrapper)" : "";
}
