using System.Collections.Generic;

namespace RdpTroubleshoot.Protocol.Mcs;

/// <summary>One packet that a server sends over TLS after the connection of MCS stands. Nothing that it sends is an exception.</summary>
public sealed class ServerPdu
{
    /// <summary>What it is.</summary>
    public required ServerPduKind Kind { get; init; }

    /// <summary>What was seen, in words: what it is more exactly, or why it is none; or empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>The first bytes, for proof; at most <see cref="McsAnswer.KeptLength"/>.</summary>
    public required IReadOnlyList<byte> Bytes { get; init; }

    /// <summary>Why the server hung up; null when it did not or did not say.</summary>
    public DisconnectReason? DisconnectReason { get; init; }

    /// <summary>The code of a Set Error Info PDU (MS-RDPBCGR section 2.2.5.1.1), 0 for no error; only with <see cref="ServerPduKind.ErrorInfo"/>.</summary>
    public uint? ErrorInfo { get; init; }

    /// <summary>The kind of a licensing packet; only with <see cref="ServerPduKind.License"/>.</summary>
    public LicenseMessage LicenseMessage { get; init; }

    /// <summary>How licensing ended; only with <see cref="LicenseMessage.ErrorAlert"/>.</summary>
    public LicenseStatus LicenseStatus { get; init; }

    /// <summary>What a redirection holds (MS-RDPBCGR section 2.2.13.1, RedirFlags); only with <see cref="ServerPduKind.ServerRedirection"/>.</summary>
    public uint? RedirectionFlags { get; init; }

    /// <summary>Reads what came, which may be anything.</summary>
    /// <param name="frame">One frame, as <see cref="Wire.FrameHeader"/> tells its length.</param>
    public static ServerPdu Parse(byte[] frame) => new ServerPduParser(McsFrame.Open(frame)).Parse();

    /// <inheritdoc/>
    public override string ToString() => Why.Length == 0 ? Kind.ToString() : $"{Kind}: {Why}";
}
