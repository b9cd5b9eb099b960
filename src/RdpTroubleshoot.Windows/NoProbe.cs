using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Windows;

/// <summary>In place of a probe where nobody gave one.</summary>
internal sealed class NoProbe : IProbePort
{
    public Observed<ConnectionObservation> Probe(string address, int port) => Observed.NotCollected<ConnectionObservation>($"probe of {address}:{port}");
}
