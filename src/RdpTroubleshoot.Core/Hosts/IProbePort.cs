using RdpTroubleshoot.Connections;

namespace RdpTroubleshoot.Hosts;

/// <summary>The machine's own listener as a client sees it.</summary>
public interface IProbePort
{
    /// <summary>What a stage probe sees of a listener of this machine, from this machine.</summary>
    /// <param name="address">The address, such as 127.0.0.1.</param>
    /// <param name="port">The TCP port.</param>
    Observed<ConnectionObservation> Probe(string address, int port);
}
