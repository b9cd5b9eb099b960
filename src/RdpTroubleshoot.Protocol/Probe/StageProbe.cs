using System;
using System.Threading;
using System.Threading.Tasks;
using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Protocol.Probe;

/// <summary>
/// Walks the stages of a Remote Desktop connection to a target, one connection a question, and keeps what it sees. It judges nothing. May be
/// used for many targets at once.
/// </summary>
public sealed class StageProbe
{
    private readonly ProbeOptions options;

    /// <summary>A probe.</summary>
    /// <param name="options">What to ask, and how long to wait.</param>
    public StageProbe(ProbeOptions options) => this.options = options;

    /// <summary>Probes one target.</summary>
    /// <param name="target">A name or an address.</param>
    /// <param name="port">The TCP port.</param>
    /// <param name="cancellation">Ends it at once with <see cref="OperationCanceledException"/>.</param>
    /// <returns>What was seen; a target that does not answer is no exception.</returns>
    public Task<ConnectionObservation> RunAsync(string target, int port, CancellationToken cancellation) =>
        new ProbeRun(target, port, options, cancellation).RunAsync();
}
