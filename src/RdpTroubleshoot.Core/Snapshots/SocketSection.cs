using System.Collections.Generic;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Json;

namespace RdpTroubleshoot.Snapshots;

/// <summary>Section <c>listeners</c> of a snapshot: the listening TCP sockets.</summary>
public sealed class SocketSection : ISocketPort
{
    private const string Section = "listeners";
    private const string Tcp = "Tcp";
    private readonly JsonObject root;

    internal SocketSection(JsonObject root) => this.root = root;

    /// <inheritdoc/>
    public Observed<IReadOnlyList<TcpListenerEntry>> ReadTcpListeners() =>
        OutcomeNode.Read(root, Section, "TCP listeners", "listening sockets with address and port", Parse);

    /// <summary>Records the listening sockets.</summary>
    /// <param name="observed">What came of reading them.</param>
    public void Record(Observed<IReadOnlyList<TcpListenerEntry>> observed) => OutcomeNode.Write(root, Section, observed, Format);

    private static Observed<IReadOnlyList<TcpListenerEntry>>? Parse(object node)
    {
        var listeners = new List<TcpListenerEntry>();
        foreach (object? element in node as JsonArray ?? [null])
        {
            if (element is not JsonObject members
                || members["address"] is not string address
                || members["port"] is not JsonNumber port
                || port.AsUnsigned() is not <= ushort.MaxValue)
            {
                return null;
            }

            if (members["protocol"] is null or Tcp)
            {
                long process = (members["processId"] as JsonNumber?)?.AsSigned() ?? 0;
                listeners.Add(new(address, (int)port.AsUnsigned()!.Value, process, members["processName"] as string ?? ""));
            }
        }

        return Observed.Present<IReadOnlyList<TcpListenerEntry>>(listeners);
    }

    private static JsonArray Format(IReadOnlyList<TcpListenerEntry> listeners)
    {
        var array = new JsonArray();
        foreach (TcpListenerEntry listener in listeners)
        {
            array.Add(new JsonObject
            {
                { "protocol", Tcp },
                { "address", listener.Address },
                { "port", JsonNumber.Of(listener.Port) },
                { "processId", JsonNumber.Of(listener.ProcessId) },
                { "processName", listener.ProcessName },
            });
        }

        return array;
    }
}
