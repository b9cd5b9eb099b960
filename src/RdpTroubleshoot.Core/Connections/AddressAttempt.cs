namespace RdpTroubleshoot.Connections;

/// <summary>A TCP connection to one address.</summary>
/// <param name="Address">The address, IPv4 or IPv6.</param>
public sealed record AddressAttempt(string Address) : Attempt
{
    /// <inheritdoc/>
    public override string ToString() => $"{Address} {Describe()}";
}
