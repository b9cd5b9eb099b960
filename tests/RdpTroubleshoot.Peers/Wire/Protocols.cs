namespace RdpTroubleshoot.Peers.Wire;

/// <summary>The bits of requestedProtocols and selectedProtocol (MS-RDPBCGR 2.2.1.1.1).</summary>
internal static class Protocols
{
    public const uint Rdp = 0;
    public const uint Ssl = 1;
    public const uint Hybrid = 2;
    public const uint HybridEx = 8;
}
