using System;
using System.Net;

namespace RdpTroubleshoot.Peers.Server;

/// <summary>What one connection did. It is written while the conversation goes on; read it when <see cref="Ending"/> is set.</summary>
public sealed class ConnectionRecord
{
    /// <summary>How many of a connection's bytes are kept in <see cref="FirstBytes"/>.</summary>
    public const int KeptBytes = 2048;

    private readonly object gate = new();
    private byte[] firstBytes = [];
    private long bytesReceived;
    private long bytesSent;

    /// <summary>The server's end: one server may answer for many addresses.</summary>
    public required IPEndPoint Local { get; init; }

    /// <summary>The client's end.</summary>
    public required IPEndPoint Remote { get; init; }

    /// <summary>The behaviour that was played.</summary>
    public required string Behavior { get; init; }

    /// <summary>How far it came.</summary>
    public Stage Stage { get; internal set; }

    /// <summary>How it ended.</summary>
    public Ending Ending { get; internal set; }

    /// <summary>What went wrong, in words; empty when nothing did.</summary>
    public string Note { get; internal set; } = "";

    /// <summary>The protocols that the client offered; null before its Connection Request and when that had no negotiation data.</summary>
    public uint? RequestedProtocols { get; internal set; }

    /// <summary>The protocol that the server selected; null when it selected none.</summary>
    public uint? SelectedProtocol { get; internal set; }

    /// <summary>The line of the cookie or routing token without its end, or empty.</summary>
    public string Cookie { get; internal set; } = "";

    /// <summary>The CredSSP version that the client announced; 0 before its first TSRequest.</summary>
    public int CredSspVersion { get; internal set; }

    /// <summary>The account that an NTLM AUTHENTICATE named, as DOMAIN\user; empty before.</summary>
    public string Account { get; internal set; } = "";

    /// <summary>Whether an NTLM AUTHENTICATE came and its response proved the password.</summary>
    public bool PasswordProved { get; internal set; }

    /// <summary>Whether the client's pubKeyAuth was right for this server's key.</summary>
    public bool PublicKeyProved { get; internal set; }

    /// <summary>Whether any authInfo came: the client delegated its password.</summary>
    public bool ReceivedAuthInfo { get; internal set; }

    /// <summary>The client's MCS Connect Initial, or null.</summary>
    public Session.ClientCore? ClientCore { get; internal set; }

    /// <summary>Whether a Set Error Info PDU was sent.</summary>
    public bool SentErrorInfo { get; internal set; }

    /// <summary>How many bytes came on the wire.</summary>
    public long BytesReceived
    {
        get
        {
            lock (gate)
            {
                return bytesReceived;
            }
        }
    }

    /// <summary>How many bytes were sent on the wire.</summary>
    public long BytesSent
    {
        get
        {
            lock (gate)
            {
                return bytesSent;
            }
        }
    }

    /// <summary>The first bytes that came on the wire, at most <see cref="KeptBytes"/>.</summary>
    public ReadOnlyMemory<byte> FirstBytes
    {
        get
        {
            lock (gate)
            {
                return firstBytes;
            }
        }
    }

    internal void Received(ReadOnlySpan<byte> bytes)
    {
        lock (gate)
        {
            bytesReceived += bytes.Length;
            int kept = Math.Min(bytes.Length, KeptBytes - firstBytes.Length);
            if (kept > 0)
            {
                firstBytes = [.. firstBytes, .. bytes[..kept]];
            }
        }
    }

    internal void Sent(int count)
    {
        lock (gate)
        {
            bytesSent += count;
        }
    }

    private static string Hex(uint? protocols) => protocols is uint number ? $"0x{number:X}" : "none";

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Remote} -> {Local} {Behavior}: offer {Hex(RequestedProtocols)}, selected {Hex(SelectedProtocol)}, {Stage}, {Ending}, {BytesReceived} bytes in, {BytesSent} out{(Note.Length == 0 ? "" : ", " + Note)}";
}
