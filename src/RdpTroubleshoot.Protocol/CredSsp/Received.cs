namespace RdpTroubleshoot.Protocol.CredSsp;

/// <summary>What came, and how it ended.</summary>
internal sealed class Received(ReceiveState state, byte[] bytes, string why = "")
{
    public ReceiveState State => state;

    public byte[] Bytes => bytes;

    /// <summary>What broke, in words; empty when nothing did.</summary>
    public string Why => why;
}
