using System;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>Probes a listener of this machine for the checks of a host, which wait for it.</summary>
public sealed class OwnListenerProbe : IProbePort
{
    private readonly CancellationToken cancellation;

    /// <summary>A probe.</summary>
    /// <param name="cancellation">Ends a wait at once with <see cref="OperationCanceledException"/>.</param>
    public OwnListenerProbe(CancellationToken cancellation) => this.cancellation = cancellation;

    /// <inheritdoc/>
    public Observed<ConnectionObservation> Probe(string address, int port)
    {
        string source = $"probe of {address}:{port}";
        try
        {
            // Not on this thread's context: some hosts have one that would wait for itself.
            Task<ConnectionObservation> run = Task.Run(() => new StageProbe(new ProbeOptions()).RunAsync(address, port, cancellation), cancellation);
            return Observed.Present(run.GetAwaiter().GetResult(), source);
        }
#pragma warning disable CA1031 // Whatever goes wrong is a failed read, as with every port of a host.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Observed.Failed<ConnectionObservation>($"{failure.GetType().Name}: {failure.Message}", source);
        }
    }
}
