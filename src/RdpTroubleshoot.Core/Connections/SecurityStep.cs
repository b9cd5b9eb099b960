namespace RdpTroubleshoot.Connections;

/// <summary>What one step of an authentication came to: a token for the peer, or a failure.</summary>
public sealed class SecurityStep
{
    private SecurityStep(byte[] token, bool failed, uint? status, string why)
    {
        Token = token;
        Failed = failed;
        Status = status;
        Why = why;
    }

    /// <summary>What to send to the peer; empty when there is nothing to send.</summary>
    public byte[] Token { get; }

    /// <summary>Whether the authentication is over without having succeeded.</summary>
    public bool Failed { get; }

    /// <summary>The number of the failure, an NTSTATUS or SEC_E code, where the package gives one.</summary>
    public uint? Status { get; }

    /// <summary>The failure in words; empty without one.</summary>
    public string Why { get; }

    /// <summary>A step that went well.</summary>
    /// <param name="token">What to send to the peer; it may be empty.</param>
    public static SecurityStep Send(byte[] token) => new(token, failed: false, status: null, why: "");

    /// <summary>A step that failed.</summary>
    /// <param name="why">The failure in words.</param>
    /// <param name="status">An NTSTATUS or SEC_E code, or null.</param>
    public static SecurityStep Failure(string why, uint? status = null) => new([], failed: true, status, why);

    /// <inheritdoc/>
    public override string ToString() => !Failed ? $"{Token.Length} bytes" : Status is uint status ? $"{Why} (0x{status:X8})" : Why;
}
