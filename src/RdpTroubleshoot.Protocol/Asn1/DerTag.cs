namespace RdpTroubleshoot.Protocol.Asn1;

/// <summary>Tags of DER (ITU-T X.690 section 8.1.2), all of them of one byte.</summary>
internal static class DerTag
{
    public const byte Integer = 0x02;
    public const byte OctetString = 0x04;
    public const byte Sequence = 0x30;

    /// <summary>The five bits in which all ones announce a tag of more than one byte.</summary>
    public const byte NumberMask = 0x1F;

    private const byte ContextConstructed = 0xA0;

    /// <summary>An explicit tag: <c>[number]</c> in a module with explicit tags.</summary>
    public static byte Explicit(int number) => (byte)(ContextConstructed | number);
}
