using System.Globalization;

namespace RdpTroubleshoot.Connections;

/// <summary>
/// Network level authentication with credentials, up to the proof that both sides share them (MS-CSSP section 3.1.5, pubKeyAuth). The
/// password is never delegated. It succeeded when the server proved it, and so nobody sits in the middle of the TLS connection.
/// </summary>
public sealed record LogonAttempt : Attempt
{
    /// <summary>The package that authenticated, such as NTLM or Negotiate.</summary>
    public string Package { get; init; } = "";

    /// <summary>The NTSTATUS with which the server refused; null when it gave none.</summary>
    public uint? ErrorCode { get; init; }

    /// <summary>Whether the server's proof is for another public key than the one that TLS showed: something between terminates TLS.</summary>
    public bool IsIntercepted { get; init; }

    /// <inheritdoc/>
    public override string ToString() => ErrorCode is uint code ? "refused 0x" + code.ToString("X8", CultureInfo.InvariantCulture) : Describe();
}
