using System;
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
            if (element is not JsonObject members)
            {
                return null;
            }

            var reader = new MemberReader(members);
            bool isTcp = reader.TextOr("protocol", Tcp) == Tcp;
            TcpListenerEntry listener = ParseListener(reader);
            if (!reader.IsSound || listener.Port is < 0 or > ushort.MaxValue)
            {
                return null;
            }

            if (isTcp)
            {
                listeners.Add(listener);
            }
        }

        return Observed.Present<IReadOnlyList<TcpListenerEntry>>(listeners);
    }

    private static TcpListenerEntry ParseListener(MemberReader reader) => new(
        reader.Text("address"),
        (int)Math.Max(-1, Math.Min(reader.Number("port"), int.MaxValue)),
        reader.NumberOr("processId", 0),
        reader.TextOr("processName", ""));

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
