using System.Globalization;
using RdpTroubleshoot.Connections;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;
using RdpTroubleshoot.Snapshots.Probe;

namespace RdpTroubleshoot.Snapshots;

/// <summary>Section <c>probe</c> of a snapshot: listeners of the machine by address and port, each as a client on the machine sees it.</summary>
public sealed class ProbeSection : IProbePort
{
    private const string Section = "probe";
    private readonly JsonObject root;

    internal ProbeSection(JsonObject root) => this.root = root;

    /// <inheritdoc/>
    public Observed<ConnectionObservation> Probe(string address, int port)
    {
        string name = NameOf(address, port);
        string source = "probe of " + name;
        return OutcomeNode.Outcome<ConnectionObservation>(root[Section], source)
            ?? OutcomeNode.Read(root.Child(Section), name, source, "what a probe saw", node => ObservationNode.Parse(node, address, port));
    }

    /// <summary>Records a probe.</summary>
    /// <param name="address">The address.</param>
    /// <param name="port">The TCP port.</param>
    /// <param name="observed">What came of it.</param>
    public void Record(string address, int port, Observed<ConnectionObservation> observed) =>
        OutcomeNode.Write(OutcomeNode.ForRecording(root, Section), NameOf(address, port), observed, ObservationNode.Format);

    private static string NameOf(string address, int port) => string.Format(CultureInfo.InvariantCulture, address.Contains(":") ? "[{0}]:{1}" : "{0}:{1}", address, port);
}
