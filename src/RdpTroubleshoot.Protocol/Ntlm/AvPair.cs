namespace RdpTroubleshoot.Protocol.Ntlm;

/// <summary>One pair of the target information (MS-NLMP section 2.2.2.1).</summary>
internal sealed class AvPair(ushort id, byte[] value)
{
    /// <summary>What it tells: one of <see cref="AvId"/>, or another.</summary>
    public ushort Id => id;

    /// <summary>What it is.</summary>
    public byte[] Value => value;
}
